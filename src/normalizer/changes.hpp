// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "record.hpp"

namespace casebook {

/// Notes what a step did to a text: `before` and `after` are shortened to about 80 characters
/// around the first difference, in whole user-perceived characters, with `…` where something is
/// left out. What cannot be seen is named: `<U+200B>`, and `<FF>` for a byte that is no UTF-8.
/// Notes nothing where both are equal. `step` has static storage.
void note_change(const char* step, std::string_view before, std::string_view after,
                 std::vector<Change>& changes);

}  // namespace casebook
