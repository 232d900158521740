// SPDX-License-Identifier: MIT
// The characters beside a mark, which decide whether it is one.
#pragma once

#include <cstddef>
#include <string_view>

#include "normalizer/links/characters.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {

/// The character that begins at `at`; a blank at the end of the line, and the replacement character
/// where it is ill-formed.
inline char32_t character_after(std::string_view line, std::size_t at) {
  return at < line.size() ? character_at(line, at).code_point : U' ';
}

/// The character that ends at `at`; a blank at the beginning of the line.
inline char32_t character_before(std::string_view line, std::size_t at) {
  constexpr std::size_t longest = 4;
  std::size_t begin = at;
  while (begin > 0 && at - begin < longest && is_trail(line[begin - 1])) --begin;
  if (at == 0) return U' ';
  return begin == 0 ? replacement_character : character_at(line, begin - 1).code_point;
}

inline bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || (c >= 0x80 && is_separator(c));
}

/// Letters, digits and the marks on them, but not the signs that make a character an emoji.
inline bool is_of_word(char32_t c) {
  if (c < 0x80) return is_alnum(static_cast<char>(c));
  const bool variation = c >= 0xFE00 && c <= 0xFE0F;
  return is_letter(c) || is_number(c) || (is_mark(c) && !variation && c != 0x20E3);
}

/// Whether `c` is of a script in which marks may touch a word: Chinese, Japanese and others that
/// put no blanks between words, and Korean, whose particles touch them.
inline bool is_of_dense_word(char32_t c) {
  if (c < 0x80) return false;
  const Script script = script_of(c);
  return script == Script::dense || script == Script::dense_mark || script == Script::hangul;
}

/// Whether `text` (well-formed) shows anything but blanks and characters without a width.
inline bool holds_visible(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    if (!is_space(next.code_point) && !is_format(next.code_point)) return true;
    at += next.length;
  }
  return false;
}

/// Whatever is neither a word nor a blank: punctuation, symbols, emoji.
inline bool is_punctuation_mark(char32_t c) { return !is_space(c) && !is_of_word(c); }

}  // namespace casebook
