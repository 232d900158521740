// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "qda/flavor.hpp"

namespace casebook {

/// The plain text of a document, as a project holds it beside the document itself: its paragraphs
/// joined by line ends. What these are and what a position counts is a matter of the flavor.
class PlainText {
 public:
  explicit PlainText(const Flavor& flavor) : flavor_(flavor) {}

  /// A piece of a document begins, empty, at position 0. `first`: with the document itself.
  void begin(bool first);

  /// Begins a paragraph: with a line end before it, unless it is the document's first.
  void begin_paragraph();
  /// Goes on with it: what a Word document shows of `text` (see append_escaped).
  void append(std::string_view text);
  void paragraph(std::string_view text) {
    begin_paragraph();
    append(text);
  }

  /// Where the next character would stand, in the piece.
  std::uint64_t position() const { return position_; }
  /// Where the piece's text begins when the line end before it is passed over.
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
