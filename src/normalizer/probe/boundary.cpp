// SPDX-License-Identifier: MIT
#include "normalizer/probe/boundary.hpp"

#include <algorithm>
#include <string_view>

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

bool is_dense(char32_t c) { return script_of(c) == Script::dense || is_rare_dense(c); }

/// Words in Katakana are names and loans, within which UAX #29 has no boundary (rule WB13).
constexpr bool is_katakana(char32_t c) {
  return between(c, 0x30A1, 0x30FA) || between(c, 0x30FC, 0x30FF) || between(c, 0x31F0, 0x31FF) ||
         between(c, 0xFF66, 0xFF9D);
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

/// Marks that stand within a number between digits: UAX #29's MidNum and MidNumLetQ, the decimal
/// separator of Arabic, the colon of a time of day, and the slash of a fraction.
constexpr bool is_within_number(char32_t c) {
  return std::u32string_view(U",.;:'’‘،؍٫٬߸⁄․﹐﹒﹔，．；：＇/").find(c) !=
         std::u32string_view::npos;
}

/// Marks that stand within a word between letters: UAX #29's MidLetter except the colon, which
/// leads to something in most texts, and the quotation mark of Hebrew acronyms.
constexpr bool is_within_word(char32_t c) {
  return c == U'·' || c == U'‧' || c == U'՟' || c == U'״';
}

constexpr bool is_stop(char32_t c) { return c == U'.' || c == U'․' || c == U'．'; }
constexpr bool is_hebrew(char32_t c) { return between(c, 0x5D0, 0x5F2); }

char32_t last_of(std::string_view text) {
  return text.empty() ? 0 : decode_before(text, text.size()).code_point;
}
char32_t first_of(std::string_view text) { return text.empty() ? 0 : decode(text, 0).code_point; }

bool ends_with_lone_letter(std::string_view text) {
  const std::size_t size = decode_before(text, text.size()).length;
  return !belongs_to_word(last_of(text.substr(0, text.size() - size)));
}

bool begins_with_lone_letter(std::string_view text) {
  return is_stop(first_of(text.substr(decode(text, 0).length)));
}

/// True if the mark at `position` stands within a number (`3.14`, `10,000`), an abbreviation
/// (`U.S.`, `Ph.D.`) or a word (`col·lecció`).
bool joins(std::string_view text, std::size_t position) {
  const Decoded mark = decode(text, position);
  const std::string_view left = text.substr(0, position);
  const std::string_view right = text.substr(position + mark.length);
  const char32_t before = last_of(left);
  const char32_t after = first_of(right);
  if (is_number(before) && is_number(after)) return is_within_number(mark.code_point);
  if (!is_letter(before) || !is_letter(after)) return false;
  if (is_stop(mark.code_point))
    return ends_with_lone_letter(left) || begins_with_lone_letter(right);
  const bool acronym = mark.code_point == U'"' && is_hebrew(before) && is_hebrew(after);
  return acronym || is_within_word(mark.code_point);
}

/// True if the blank at `position` parts the thousands of a number: `100 000`.
bool parts_thousands(std::string_view text, std::size_t position) {
  constexpr std::size_t group = 3;
  const auto digits_from = [&](std::size_t at) {
    return std::min(text.find_first_not_of("0123456789", at), text.size()) - at;
  };
  const std::size_t word = text.substr(0, position).find_last_not_of("0123456789") + 1;
  const std::size_t first = position - word;
  return text[position] == ' ' && first > 0 && first <= group && digits_from(position + 1) == group;
}

/// True if the signs at `position` belong to the letter or number before them: `C++`, `F#`, `18+`.
bool signs_follow_word(std::string_view text, std::size_t position, char32_t before) {
  const std::size_t end = text.find_first_not_of("+#", position);
  if (end == position || !belongs_to_word(before)) return false;
  return end == text.npos || !belongs_to_word(decode(text, end).code_point);
}

}  // namespace

bool is_boundary(std::string_view text, std::size_t position) {
  if (position == text.size()) return true;
  if (is_blank_or_feed(text[position])) return !parts_thousands(text, position);
  const char32_t before = decode_before(text, position).code_point;
  const char32_t after = decode(text, position).code_point;
  const bool ascii = before < 0x80 && after < 0x80;
  if (!ascii && !begins_cluster(text, position)) return false;
  if (joins(text, position) || joins(text, position - decode_before(text, position).length)) {
    return false;
  }
  if (signs_follow_word(text, position, before) || (is_katakana(before) && is_katakana(after)))
    return false;
  return !belongs_to_word(before) || !belongs_to_word(after) || is_dense(before) || is_dense(after);
}

}  // namespace casebook
