// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// Appends `text`, a line or a piece of one, so that Markdown reads it as it is: pandoc's with all
/// that it adds, and CommonMark. `starts_line`: it stands at the beginning of a line, where a list,
/// a quote or a heading would begin.
void append_markdown(std::string& out, std::string_view text, bool starts_line);

}  // namespace casebook
