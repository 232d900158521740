// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "normalizer/markdown/draft.hpp"
#include "normalizer/markdown/preparation/prepared_text.hpp"

namespace casebook {

/// The door to the Markdown parser: CommonMark 0.30 with tables, strikethrough and task lists.
/// Fills `draft` (cleared first) from `prepared`. The content is taken from the same places of
/// `original`, so what was put into the prepared text never appears in the draft. `draft` holds
/// views of `original`, which must be well-formed UTF-8 and outlive it.
///
/// A line break in a paragraph begins a new line; in a label or a cell it is a blank. Thematic
/// breaks, titles of links and the language of code are left out; what stands beside a fence beyond
/// one word is no language and becomes a line before the code. An item of a list keeps the number
/// that was written. Returns false if the text produces far more output than any text written by
/// people (a table of a thousand columns by a thousand empty rows), or if memory runs out.
bool parse_markdown(const PreparedText& prepared, std::string_view original, Draft& draft);

}  // namespace casebook
