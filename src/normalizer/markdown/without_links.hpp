// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"
#include "record.hpp"

namespace casebook {

/// Makes the lines of the variant without links. The mark of a list item stays as it is, so that
/// what follows it reads like the beginning of a line; each cell of a row is joined by itself; code
/// keeps its addresses. Keeps its buffers: one for each thread.
class WithoutLinks {
 public:
  /// Appends `words`, of a line that is like `line` and has the styled stretches `runs`, to `text`
  /// and `markup`, without `links` (their places in the line) and what led to them. A line that has
  /// nothing left is not appended. Linear time.
  void append(std::string_view words, const Markup::Line& line, std::span<const StyledRun> runs,
              std::span<const LinkSpan> links, std::string& text, Markup& markup);

 private:
  void remove(std::string_view words, const Markup::Line& line);
  void remove_from_cell(std::string_view words, std::size_t begin, std::size_t end);
  void shield_code_before(std::string_view words, std::size_t position, std::size_t& done);
  void append_unshielded(std::string_view words);

  std::span<const StyledRun> runs_;  ///< those of the line that are still to come
  std::span<const LinkSpan> links_;  ///< likewise
  std::string left_;
  std::string shielded_;          ///< a cell with stand-ins for its code
  std::vector<StyledRun> codes_;  ///< what they stand for
  std::vector<LinkSpan> moved_;   ///< the links of the shielded cell
  std::string joined_;            ///< the cell without them
};

}  // namespace casebook
