// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// Appends `text`, a line or a piece of one, so that Markdown reads it literally, both pandoc's
/// with all its extensions and CommonMark. `starts_line` says that it is at the beginning of a
/// line, where a list, a quote or a heading could begin.
void append_markdown(std::string& out, std::string_view text, bool starts_line);

}  // namespace casebook
