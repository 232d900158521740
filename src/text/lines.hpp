// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace casebook {

/// Calls `visit(line, begin of the line in bytes)` for each line of `text` that is not empty: each
/// becomes a paragraph.
template <typename Visitor>
void for_each_line(std::string_view text, Visitor visit) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) visit(text.substr(begin, end - begin), begin);
    begin = end + 1;
  }
}

}  // namespace casebook
