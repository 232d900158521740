// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "qda/flavor.hpp"

namespace casebook {

/// The plain text of a document, which a project contains beside the document itself: its
/// paragraphs joined by line ends. The flavor decides what these are and what a position counts.
class PlainText {
 public:
  explicit PlainText(const Flavor& flavor) : flavor_(flavor) {}

  /// Begins an empty piece of a document at position 0. `first` says that it is the document's
  /// first.
  void begin(bool first);

  /// Begins a paragraph, with a line end before it unless it is the document's first.
  void begin_paragraph();
  /// Continues the paragraph with `text` as a Word document shows it (see append_escaped()).
  void append(std::string_view text);
  void paragraph(std::string_view text) {
    begin_paragraph();
    append(text);
  }

  /// The position of the next character in the piece.
  std::uint64_t position() const { return position_; }
  /// The position after the line end at the beginning of the piece.
  std::uint64_t after_line_end() const { return position_ + flavor_.line_end_units; }

  const std::string& bytes() const { return bytes_; }

 private:
  std::uint64_t units(std::string_view text) const;

  const Flavor& flavor_;
  bool first_ = false;  ///< no paragraph has begun in the document
  std::string bytes_;
  std::uint64_t position_ = 0;
};

}  // namespace casebook
