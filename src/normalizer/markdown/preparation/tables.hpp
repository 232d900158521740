// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "normalizer/markdown/preparation/prepared_text.hpp"

namespace casebook {

/// Makes the parser read as a table what GitHub Flavored Markdown (section 4.10) and chat windows
/// do, and lose no cell of it:
/// - a table directly below a line of a paragraph gets an empty line before it;
/// - a rule of one or two hyphens to a column, `|-|--|`, gets three;
/// - a rule with fewer columns than the longest row gets as many;
/// - a rule that the end of the text cut off, `|--`, becomes whole.
/// An empty line that was put into code is recognized with PreparedText::is_inserted(). Linear
/// time.
void complete_tables(std::string_view text, PreparedText& out);

}  // namespace casebook
