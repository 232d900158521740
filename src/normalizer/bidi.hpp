// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "record.hpp"

namespace casebook {

/// Pairs the bidi controls (UAX #9: embeddings, overrides, isolates) of a text while it is written
/// to a string, within each line, so that no line changes the writing direction of what a document
/// puts after it. What a line opens is closed at its end, an isolate's end closes what was opened
/// within it, a terminator without a beginning is dropped, and a pair that encloses only blanks is
/// removed. Each control added or removed counts as a repair.
class BidiPairs {
 public:
  /// Both must outlive this. Whoever writes to `out` may shorten it, but not beyond a control.
  BidiPairs(std::string& out, Repairs& repairs) : out_(out), repairs_(repairs) {}

  /// Writes a bidi control, or what replaces it.
  void take(char32_t control);
  /// Call before each line feed and at the end of the text.
  void end_line();
  bool anything_open() const { return !open_.empty(); }

 private:
  struct Open {
    std::size_t begin;  ///< its position in out_
    bool isolate;
  };

  void count(unsigned controls) { repairs_[Repairs::bidi_control] += controls; }
  void close();
  void close_unasked();
  Open pop();
  bool take_out_if_void(const Open& last);

  std::string& out_;
  Repairs& repairs_;
  std::vector<Open> open_;
  std::size_t isolates_ = 0;  // in open_
};

}  // namespace casebook
