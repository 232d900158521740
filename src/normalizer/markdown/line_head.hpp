// SPDX-License-Identifier: MIT
// What stands before the words of a line.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace casebook {

/// The line of `text` that holds `at`, up to there. A line ends with LF, CR or both.
std::string_view line_head(std::string_view text, std::size_t at);
/// The same for the beginning of `part`; empty if that is no part of `text`.
std::string_view line_head(std::string_view text, std::string_view part);

/// Where `part` ends in `text`; npos if it is no part of it.
std::size_t end_within(std::string_view text, std::string_view part);

/// The digits of the number of the list item whose words begin behind `head`: `> 3. `. Empty if
/// there is no number, or more than one: `1. 2. `.
std::string_view item_number(std::string_view head);

/// The next line below the one that holds `at` (the first line for 0) that begins with the number
/// of a list item; empty if there is none. Moves `at` to its end.
std::string_view next_numbered_line(std::string_view text, std::size_t& at);

/// Finds the blanks that belong to a line of code and not to the block around it. Keeps its buffer.
class CodeIndentation {
 public:
  /// The last blanks and tabs of `head` that are `width` columns wide together; empty if there are
  /// none that end there, as within a tab. A tab ends at a multiple of four columns.
  std::string_view written(std::string_view head, std::size_t width);

 private:
  std::vector<std::size_t> columns_;  ///< where each byte of the head begins
};

}  // namespace casebook
