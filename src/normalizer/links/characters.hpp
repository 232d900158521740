// SPDX-License-Identifier: MIT
// Which characters a web address may hold, and how the scripts around it behave.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/ascii.hpp"

namespace casebook {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// True for an ASCII character that no address holds: blanks, controls, and the delimiters `<`, `>`
/// and `"` (RFC 3986, appendix C).
constexpr bool ends_address(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"' || c == 0x7f;
}

/// True if `text` holds `word`, given in lower case, at `pos`, in any letter case.
constexpr bool has_word_at(std::string_view text, std::size_t pos, std::string_view word) {
  if (pos > text.size() || text.size() - pos < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[pos + i]) != word[i]) return false;
  }
  return true;
}

/// True if `word`, in any letter case, ends at `end` and begins at or after `floor`.
constexpr bool has_word_before(std::string_view text, std::size_t floor, std::size_t end,
                               std::string_view word) {
  return end >= floor + word.size() && has_word_at(text, end - word.size(), word);
}

/// How a non-ASCII character behaves beside an address.
enum class Script {
  latin,              ///< a letter of the Latin script
  spaced,             ///< a letter, mark or digit of another script that puts blanks between words
  hangul,             ///< Korean: blanks between phrases, but particles hang on the word before
  dense,              ///< a letter of a script written without blanks
  dense_mark,         ///< a mark of such a script: it belongs to the letter before it
  dense_punctuation,  ///< 。「」、！ and their like
  joiner,             ///< ZWNJ and ZWJ
  other               ///< everything else: punctuation, symbols, emoji, lone marks
};

Script script_of(char32_t c);

constexpr bool is_letter_script(Script script) {
  return script == Script::latin || script == Script::spaced || script == Script::hangul ||
         script == Script::dense || script == Script::dense_mark;
}

/// True for a non-ASCII character that ends or separates words or sentences in some script.
bool is_punctuation(char32_t c);

}  // namespace casebook
