// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "record.hpp"

namespace casebook {

constexpr char32_t replacement_character = 0xFFFD;

/// A code point and how many bytes it took.
struct Decoded {
  char32_t code_point = 0;
  std::size_t length = 0;
};

/// The code point at `position`. REQUIRES: `text` is well-formed, `position` is on a boundary, not
/// at the end.
inline Decoded decode(std::string_view text, std::size_t position) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[position + i]));
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {((lead & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) {
    return {((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  }
  return {
      ((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F),
      4};
}

/// The position of the first byte beyond ASCII at or after `position`; text.size() if there is
/// none.
std::size_t skip_ascii(std::string_view text, std::size_t position);

/// True for a byte that continues a character.
constexpr bool is_trail(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// The code point at `position` of any bytes; length 0 if they are ill-formed there (table 3-7 of
/// the Unicode standard). REQUIRES: `position` is not at the end.
inline Decoded decode_if_well_formed(std::string_view text, std::size_t position) {
  const char* const bytes = text.data() + position;
  const std::size_t left = text.size() - position;
  const auto lead = static_cast<unsigned char>(bytes[0]);
  if (lead < 0x80) return {lead, 1};
  if (left < 2 || !is_trail(bytes[1]) || lead < 0xC2) return {};
  if (lead < 0xE0) return decode(text, position);
  if (left < 3 || !is_trail(bytes[2])) return {};
  const Decoded decoded =
      lead < 0xF0 || (left > 3 && is_trail(bytes[3])) ? decode(text, position) : Decoded{};
  const char32_t c = decoded.code_point;
  const bool fits = decoded.length == 3 ? c >= 0x800 && (c < 0xD800 || c > 0xDFFF)
                                        : c >= 0x10000 && c < 0x110000 && lead < 0xF5;
  return fits ? decoded : Decoded{};
}

/// The character at `position` of any bytes. If they are ill-formed: U+FFFD with the length of the
/// maximal subpart there (Unicode 15.0, section 3.9, D93b). REQUIRES: `position` is not at the end.
Decoded character_at(std::string_view text, std::size_t position);

/// The longest beginning of `text` that has at most `most` bytes and cuts no character.
constexpr std::string_view beginning_of(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && is_trail(text[most])) --most;
  return text.substr(0, most);
}

/// The number of UTF-16 code units of the character.
constexpr std::size_t utf16_units(char32_t code_point) { return code_point > 0xFFFF ? 2 : 1; }

/// The code point that ends right before `position`. REQUIRES: as decode(), `position` not 0.
inline Decoded decode_before(std::string_view text, std::size_t position) {
  std::size_t start = position - 1;
  while (is_trail(text[start])) --start;
  return decode(text, start);
}

/// Appends the UTF-8 of `code_point`, a Unicode scalar value.
void append_utf8(std::string& out, char32_t code_point);

/// The position of the first ill-formed sequence at or after `from`; text.size() if there is none.
/// REQUIRES: `from` is on a boundary.
std::size_t find_ill_formed(std::string_view text, std::size_t from = 0);

/// Makes `text` well-formed: each maximal subpart of an ill-formed sequence becomes U+FFFD (Unicode
/// 15.0, section 3.9, D93b), a surrogate pair in CESU-8 becomes the character that it encodes, and
/// a lone surrogate is removed. Counts these in `repairs`. Returns `text` itself if it was
/// well-formed, else a view of `out`.
std::string_view repair_utf8(std::string_view text, std::string& out, Repairs& repairs);

}  // namespace casebook
