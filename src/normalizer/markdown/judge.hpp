// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace casebook {

/// True for a text that was written in Markdown: it holds a code fence, or two of an ATX heading,
/// paired emphasis, a list of two items, a table with its rule, and a link with a label. Posts do
/// not: neither `#tag` nor `_name_` nor `>>` is any of these. Takes any bytes. Linear time; a text
/// without the characters that such marks are made of is only looked over.
bool looks_like_markdown(std::string_view text);

}  // namespace casebook
