// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace casebook {

/// True for a text that was written in Markdown. It contains a code fence, or two of these: an ATX
/// heading, paired emphasis, a list of two items, a table with its rule, a link with a label.
/// Ordinary posts do not: `#tag`, `_name_` and `>>` count as none of them. Takes any bytes. Takes
/// linear time; a text without the characters of such markup is scanned only once.
bool looks_like_markdown(std::string_view text);

}  // namespace casebook
