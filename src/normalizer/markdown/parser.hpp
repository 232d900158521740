// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "normalizer/markdown/draft.hpp"

namespace casebook {

/// The door to the Markdown parser: CommonMark 0.30 with tables, strikethrough and task lists.
/// Fills `draft` (cleared first) from `parsed`. The content is taken from the same positions of
/// `original`, which is not longer: what `parsed` has beyond that end only closes constructs and
/// never appears in the draft. `draft` holds views of `original`, which must be well-formed UTF-8
/// and outlive it.
///
/// A line break in a paragraph begins a new line; in a label or a cell it is a blank. Thematic
/// breaks, languages of code and titles of links are left out. Returns false if the text produces
/// far more output than any text written by people (a table of a thousand columns by a thousand
/// empty rows), or if memory runs out.
bool parse_markdown(std::string_view parsed, std::string_view original, Draft& draft);

}  // namespace casebook
