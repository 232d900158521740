// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace casebook {

/// Ends web addresses where something invisible stood that is gone now: what is behind it is a word
/// of the text (`https://…<U+200B>next`). `seams` are the places in `text`, ascending, where a
/// character was removed behind a letter or digit; a blank is put at the first one within each
/// address, if a letter or digit follows there. Addresses in markup (`href="…"`, `](…)`) stay
/// whole, for nothing else can stand there. Takes linear time.
void part_links(std::string& text, const std::vector<std::size_t>& seams);

}  // namespace casebook
