// SPDX-License-Identifier: MIT
#include "normalizer/probe/boundary.hpp"

#include "normalizer/blanks.hpp"
#include "normalizer/links/characters.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

bool belongs_to_word(char32_t c) { return is_letter(c) || is_number(c) || is_mark(c); }

constexpr bool between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

/// Scripts of South East Asia without blanks between words that are rarely found beside an address.
constexpr bool is_rare_dense(char32_t c) {
  return between(c, 0x1950, 0x19DF) ||  // Tai Le, New Tai Lue
         between(c, 0x1A20, 0x1AAF) ||  // Tai Tham
         between(c, 0x1B00, 0x1B7F) ||  // Balinese
         between(c, 0xA980, 0xA9FF) ||  // Javanese, Myanmar Extended-B
         between(c, 0xAA60, 0xAADF);    // Myanmar Extended-A, Tai Viet
}

bool is_dense(char32_t c) {
  const Script script = script_of(c);
  return script == Script::dense || script == Script::hangul || is_rare_dense(c);
}

/// True if the character at `position` begins a cluster, given the whole text before it.
bool begins_cluster(std::string_view text, std::size_t position) {
  GraphemeBreaks breaks;
  for (std::size_t at = 0; at < position;) {
    const Decoded next = decode(text, at);
    breaks.before(next.code_point);
    at += next.length;
  }
  return breaks.before(decode(text, position).code_point);
}

}  // namespace

bool is_boundary(std::string_view text, std::size_t position) {
  if (position == text.size() || is_blank_or_feed(text[position])) return true;
  const char32_t before = decode_before(text, position).code_point;
  const char32_t after = decode(text, position).code_point;
  const bool ascii = before < 0x80 && after < 0x80;
  if (!ascii && !begins_cluster(text, position)) return false;
  return !belongs_to_word(before) || !belongs_to_word(after) || is_dense(before) || is_dense(after);
}

}  // namespace casebook
