// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "record.hpp"

namespace casebook {

/// Records what a step did to a text: `before` and `after`, shortened to about 80 whole
/// user-perceived characters around the first difference, with `…` where something is left out.
/// Invisible characters are named: `<U+200B>`, and `<FF>` for a byte that is no UTF-8. Records
/// nothing if both are equal. `step` must have static storage duration.
void note_change(const char* step, std::string_view before, std::string_view after,
                 std::vector<Change>& changes);

}  // namespace casebook
