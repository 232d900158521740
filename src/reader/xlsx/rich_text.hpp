// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "error.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// Collects a text (CT_Rst: 18.4.8) from the events of its element: plain, or in runs of which each
/// is set in its own way. How it is pronounced (rPh) is no part of it.
class RichText {
 public:
  void begin(std::string_view name) {
    phonetic_ += name == "rPh" ? 1 : 0;
    collects_ = name == "t" && phonetic_ == 0;
  }
  void end(std::string_view name) {
    phonetic_ -= name == "rPh" ? 1 : 0;
    collects_ = false;
  }
  bool collects() const { return collects_; }

 private:
  int phonetic_ = 0;
  bool collects_ = false;
};

/// Appends to what a cell or a row holds. Throws SourceError beyond most_row_bytes.
inline void append_within_row(std::string& text, std::string_view piece) {
  if (text.size() + piece.size() > most_row_bytes)
    throw SourceError("A row of the workbook has more than 256 MB", "Cut it into several");
  text += piece;
}

}  // namespace casebook
