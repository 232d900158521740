// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "normalizer/markdown/preparation/prepared_text.hpp"

namespace casebook {

/// Sets `out` to the version of `text` (well-formed UTF-8) that the parser is to see:
/// - Mathematics is hidden (see hide_mathematics()), and so are the marks in a web address, the
///   asterisk of a keycap emoji and the underscores of `__init__` (see hide_special_names()).
/// - A parenthesis after brackets that holds no address is hidden: `[laughs](loudly)` would lose a
///   word.
/// - Marks of strong emphasis are parted from the letters that they touch (see
/// part_strong_marks()).
/// - Tables are completed (see complete_tables()).
/// - Characters without a width before the first mark of a line are left out.
/// - A construct that the end of the text cut off is closed: `[label](https://exa`, `<https://exa`,
///   `**word`, a code span.
/// Takes linear time.
void prepare_for_parser(std::string_view text, PreparedText& out);

}  // namespace casebook
