// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// Where lines begin and end, in columns.
struct Margins {
  std::size_t width = 80;
  std::size_t indent = 0;  ///< of every line but the first
  std::string_view mark;   ///< at the end of a line that goes on in the next
};

/// The words between the blanks and line ends of a text.
std::vector<std::string> words_of(std::string_view text);

/// Appends `pieces` to `out`, whose last line ends at `column`, with a blank between two of them or
/// a new line, and a line end after the last. None is cut: one that is wider than a line has a line
/// of its own.
void append_wrapped(std::string& out, std::size_t column, const std::vector<std::string>& pieces,
                    const Margins& margins);

}  // namespace casebook
