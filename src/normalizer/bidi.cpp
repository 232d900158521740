// SPDX-License-Identifier: MIT
#include "normalizer/bidi.hpp"

#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr char32_t pop_embedding = 0x202C;  // PDF
constexpr char32_t pop_isolate = 0x2069;    // PDI
constexpr std::size_t control_size = 3;     // of each of them, in UTF-8

constexpr bool is_isolate(char32_t c) { return c >= 0x2066 && c <= 0x2068; }
constexpr char32_t end_of(bool isolate) { return isolate ? pop_isolate : pop_embedding; }

}  // namespace

void BidiPairs::take(char32_t control) {
  if (control == pop_embedding) {
    if (open_.empty() || open_.back().isolate) return count(1);
    close();
  } else if (control == pop_isolate) {
    if (isolates_ == 0) return count(1);
    while (!open_.back().isolate) close_unasked();
    close();
  } else {
    open_.push_back({out_.size(), is_isolate(control)});
    isolates_ += is_isolate(control);
    append_utf8(out_, control);
  }
}

void BidiPairs::end_line() {
  while (!open_.empty()) close_unasked();
}

/// Closes what was opened last, with a terminator from the text.
void BidiPairs::close() {
  const Open last = pop();
  if (take_out_if_void(last)) return count(2);
  append_utf8(out_, end_of(last.isolate));
}

/// Closes what was opened last, with a terminator that the text lacks, before trailing blanks.
void BidiPairs::close_unasked() {
  const Open last = pop();
  count(1);
  if (take_out_if_void(last)) return;
  const std::size_t end = out_.find_last_not_of(' ') + 1;
  const bool blank = end < out_.size();
  out_.resize(end);
  append_utf8(out_, end_of(last.isolate));
  if (blank) out_ += ' ';
}

BidiPairs::Open BidiPairs::pop() {
  const Open last = open_.back();
  open_.pop_back();
  isolates_ -= last.isolate;
  return last;
}

/// Removes a control that only blanks follow; one of these stays.
bool BidiPairs::take_out_if_void(const Open& last) {
  const std::size_t inside = last.begin + control_size;
  if (out_.find_first_not_of(' ', inside) != std::string::npos) return false;
  const bool blank = inside < out_.size();
  out_.resize(last.begin);
  if (blank) out_ += ' ';
  return true;
}

}  // namespace casebook
