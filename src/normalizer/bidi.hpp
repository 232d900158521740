// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "record.hpp"

namespace casebook {

/// Pairs the bidi controls (UAX #9: embeddings, overrides, isolates) of a text that is being
/// written to a string, within each line, so that no line turns the writing direction of what a
/// document puts behind it: what a line leaves open is closed at its end, an isolate closes what
/// was opened within it, an end without a beginning does not get through, and a pair with nothing
/// but blanks inside is taken out. Each control put in or taken out counts.
class BidiPairs {
 public:
  /// Both outlive this. Whoever writes to `out` may shorten it, but not beyond a control.
  BidiPairs(std::string& out, Repairs& repairs) : out_(out), repairs_(repairs) {}

  /// Writes a bidi control, or what becomes of it.
  void take(char32_t control);
  /// To be called before each line feed and at the end of the text.
  void end_line();
  bool anything_open() const { return !open_.empty(); }

 private:
  struct Open {
    std::size_t begin;  ///< where it stands in out_
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
