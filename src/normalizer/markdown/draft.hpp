// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "record.hpp"

namespace casebook {

/// The content of a Markdown text before its words are normalized: lines of pieces, which are views
/// of the text. They contain no markup except HTML, which stays as text.
struct Draft {
  struct Piece {
    std::string_view text;      ///< empty: of an address without a label, which serves as its own
    std::uint8_t style = 0;     ///< StyledRun::Styles
    std::uint32_t address = 0;  ///< n: a label of addresses[n - 1]; 0: no label
    bool cell_end = false;      ///< a table cell ends here; there is no text
  };
  struct Line {
    LineKind kind = LineKind::text;
    std::uint8_t level = 0;
    std::string mark;  ///< the marker of a list item, with its blank: `• `, `12. `
    std::size_t first_piece = 0;
    std::size_t piece_count = 0;
  };
  std::vector<Line> lines;
  std::vector<Piece> pieces;
  std::vector<std::string> addresses;  ///< of links and images, as they were written
  std::uint32_t languages = 0;         ///< of code, that no piece holds
  std::uint32_t titles = 0;            ///< of links, likewise
  std::deque<std::string> notes;       ///< texts of pieces that do not stand in the text as such

  /// Takes the latest address from its label, which shows nothing, so that it may be its own. False
  /// if the address is empty.
  bool unlabel(std::uint32_t address) {
    for (std::size_t i = pieces.size(); i > 0 && pieces[i - 1].address == address; --i)
      pieces[i - 1].address = 0;
    return !addresses.back().empty();
  }

  void clear() {
    lines.clear();
    pieces.clear();
    addresses.clear();
    notes.clear();
    languages = titles = 0;
  }
};

}  // namespace casebook
