// SPDX-License-Identifier: MIT
#include "terminal/printable.hpp"

namespace casebook {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

/// The bytes of the character at `i`; 0 where it is no well-formed UTF-8.
std::size_t character_size(std::string_view text, std::size_t i) {
  const auto first = byte_at(text, i);
  const std::size_t size = first < 0x80   ? 1
                           : first < 0xc2 ? 0
                           : first < 0xe0 ? 2
                           : first < 0xf0 ? 3
                           : first < 0xf5 ? 4
                                          : 0;
  for (std::size_t k = 1; k < size; ++k) {
    if ((byte_at(text, i + k) & 0xc0) != 0x80) return 0;
  }
  return size;
}

/// True where a terminal must not get the character at `i`: C0 and C1 controls (an old one takes
/// the latter for escape sequences), and the bidi controls U+202A–202E and U+2066–2069, which turn
/// what follows.
bool steers(std::string_view text, std::size_t i) {
  const auto first = byte_at(text, i), second = byte_at(text, i + 1), third = byte_at(text, i + 2);
  if (first < 0x20 || first == 0x7f) return true;
  if (first == 0xc2) return second <= 0x9f;
  if (first != 0xe2) return false;
  return (second == 0x80 && third >= 0xaa && third <= 0xae) ||
         (second == 0x81 && third >= 0xa6 && third <= 0xa9);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto size = character_size(text, i);
    if (size == 0 || steers(text, i)) {
      out += '?';
    } else {
      out += text.substr(i, size);
    }
    i += size > 0 ? size : 1;
  }
  return out;
}

}  // namespace casebook
