// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/quick_check.hpp"

namespace casebook {

/// Brings texts into Normalization Form C (UAX #15). Only the few pieces of a text that the quick
/// check cannot confirm are decomposed. Keeps its buffers: one for each thread.
class Composer {
 public:
  /// The form of well-formed `text`: `text` itself if it is in that form, else a view of `out`.
  /// Takes linear time, however many marks stand in a row.
  std::string_view nfc(std::string_view text, std::string& out);

 private:
  struct Piece {
    std::size_t begin;
    std::size_t end;
  };

  Piece find_unsure(std::string_view text, std::size_t from) const;
  void append_composed(std::string_view piece, std::string& out);
  void take_apart(std::string_view piece);
  void append_decomposition(char32_t c);
  void put_in_order();
  void sort(std::size_t begin, std::size_t end);

  const QuickCheckTable& quick_check_ = QuickCheckTable::get();
  std::vector<std::int32_t> characters_;
  std::vector<std::uint8_t> classes_;  ///< of characters_
  std::vector<std::int32_t> sorted_;
};

}  // namespace casebook
