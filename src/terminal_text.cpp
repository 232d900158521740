// SPDX-License-Identifier: MIT
#include "terminal_text.hpp"

namespace casebook {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

/// How many bytes at `i` a terminal must not get: C0 and C1 controls (an old one takes the latter
/// for escape sequences), and the bidi controls U+202A–202E and U+2066–2069, which turn what
/// follows.
std::size_t hidden_bytes(std::string_view text, std::size_t i) {
  const auto first = byte_at(text, i), second = byte_at(text, i + 1), third = byte_at(text, i + 2);
  if (first < 0x20 || first == 0x7f) return 1;
  if (first == 0xc2 && second >= 0x80 && second <= 0x9f) return 2;
  if (first == 0xe2 && second == 0x80 && third >= 0xaa && third <= 0xae) return 3;
  if (first == 0xe2 && second == 0x81 && third >= 0xa6 && third <= 0xa9) return 3;
  return 0;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto hidden = hidden_bytes(text, i);
    out += hidden > 0 ? '?' : text[i];
    i += hidden > 0 ? hidden : 1;
  }
  return out;
}

std::string grouped(std::uint64_t number) {
  auto digits = std::to_string(number);
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), 1, ',');
  }
  return digits;
}

}  // namespace casebook
