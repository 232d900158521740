// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record.hpp"

namespace casebook {

/// What a text in Markdown says, before its words are normalized: lines of pieces, which are views
/// of the text. No mark is left in them; HTML stays as text.
struct Draft {
  struct Piece {
    std::string_view text;      ///< empty: of an address without a label, which is its own
    std::uint8_t style = 0;     ///< StyledRun::Styles
    std::uint32_t address = 0;  ///< n: it is a label of addresses[n - 1]; 0: of none
    bool cell_end = false;      ///< a cell of a table ends here; there is no text
  };
  struct Line {
    LineKind kind = LineKind::text;
    std::uint8_t level = 0;
    std::string mark;  ///< what stands before an item of a list, with its blank: `• `, `12. `
    std::size_t first_piece = 0;
    std::size_t piece_count = 0;
  };
  std::vector<Line> lines;
  std::vector<Piece> pieces;
  std::vector<std::string> addresses;  ///< as they were written, of links and images

  void clear() {
    lines.clear();
    pieces.clear();
    addresses.clear();
  }
};

}  // namespace casebook
