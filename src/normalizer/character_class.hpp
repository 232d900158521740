// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "text/unicode.hpp"

namespace casebook {

/// What the characters step does with a character.
enum class CharacterClass : std::uint8_t {
  keep,
  line_feed,
  carriage_return,  ///< a line break, together with a line feed right behind it
  line_break,       ///< VT, FF, LS, PS: becomes a line feed
  blank,            ///< any other White_Space: becomes U+0020
  control,          ///< C0, with DEL: goes
  misread,          ///< C1: a byte of Windows-1252 that was read as Latin-1
  noncharacter,     ///< goes
  invisible,        ///< BOM, zero-width space, soft hyphen: goes
};

/// U+037E, which Normalization Form C turns into a semicolon.
constexpr char32_t greek_question_mark = 0x037E;
/// U+212A, which Normalization Form C turns into a K.
constexpr char32_t kelvin_sign = 0x212A;

constexpr CharacterClass classify_ascii(char32_t c) {
  switch (c) {
    case '\t':
      return CharacterClass::blank;
    case '\n':
      return CharacterClass::line_feed;
    case '\r':
      return CharacterClass::carriage_return;
    case '\v':
    case '\f':
      return CharacterClass::line_break;
    default:
      return c < 0x20 || c == 0x7F ? CharacterClass::control : CharacterClass::keep;
  }
}

/// The class of a Unicode scalar value. White_Space as in PropList.txt of Unicode 15.0.
constexpr CharacterClass classify(char32_t c) {
  if (c < 0x80) return classify_ascii(c);
  if (c < 0xA0) return CharacterClass::misread;
  switch (c) {
    case 0x2028:
    case 0x2029:
      return CharacterClass::line_break;
    case 0xA0:
    case 0x1680:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return CharacterClass::blank;
    case 0xAD:
    case 0x200B:
    case 0xFEFF:
      return CharacterClass::invisible;
    default:
      break;
  }
  if (c >= 0x2000 && c <= 0x200A) return CharacterClass::blank;
  return is_noncharacter(c) ? CharacterClass::noncharacter : CharacterClass::keep;
}

}  // namespace casebook
