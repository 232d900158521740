// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "normalizer/markdown/draft.hpp"

namespace casebook {

/// The door to the Markdown parser: CommonMark 0.30 with tables, strikethrough and task lists.
/// Fills `draft` (cleared first) from `parsed`. What stands in it is taken from the same place of
/// `original`, which is not longer: what `parsed` has beyond that end closes constructs, and is
/// seen nowhere. `draft` holds views of `original`, which is well-formed UTF-8.
///
/// A line break in a paragraph begins a new line, in a label or a cell it is a blank. Rules between
/// paragraphs, languages of code and titles of links are left out. Returns false where the text
/// makes so much of so little that no one wrote it (a table of a thousand columns by a thousand
/// empty rows), or memory runs out.
bool parse_markdown(std::string_view parsed, std::string_view original, Draft& draft);

}  // namespace casebook
