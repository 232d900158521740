// SPDX-License-Identifier: MIT
#include "qda/plain_text.hpp"

#include <algorithm>
#include <utility>

namespace casebook {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }

/// Simple enough for the compiler to count many bytes at once.
template <typename Predicate>
std::uint64_t count_bytes(std::string_view text, Predicate counts) {
  std::uint64_t count = 0;
  for (const char c : text) count += counts(static_cast<unsigned char>(c)) ? 1U : 0U;
  return count;
}

}  // namespace

void PlainText::begin(bool first) {
  bytes_.clear();
  position_ = 0;
  first_ = first;
  if (first) bytes_ += flavor_.begin;
}

void PlainText::begin_paragraph() {
  if (std::exchange(first_, false)) return;
  bytes_ += flavor_.line_end;
  position_ += flavor_.line_end_units;
}

void PlainText::append(std::string_view text) {
  const std::size_t begin = bytes_.size();
  if (std::none_of(text.begin(), text.end(), is_control)) {
    bytes_ += text;
  } else {
    for (const char c : text)
      if (!is_control(c) || c == '\t') bytes_ += c;
  }
  position_ += units(std::string_view(bytes_).substr(begin));
}

/// Every character has exactly one byte that is no continuation; outside the BMP it is a byte from
/// F0 on.
std::uint64_t PlainText::units(std::string_view text) const {
  const auto points = count_bytes(text, [](unsigned char byte) { return (byte & 0xC0) != 0x80; });
  if (!flavor_.utf16) return points;
  return points + count_bytes(text, [](unsigned char byte) { return byte >= 0xF0; });
}

}  // namespace casebook
