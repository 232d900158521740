// SPDX-License-Identifier: MIT
#include "reader/csv/escapes.hpp"

#include "text/utf8.hpp"

namespace casebook {

bool is_escape(char escaped, char delimiter) {
  constexpr std::string_view usual = "0nrtNbZ\\\"'\n\r";
  return escaped == delimiter || usual.find(escaped) != std::string_view::npos;
}

std::string_view escape_and_word(std::string_view text) {
  constexpr std::size_t longest = 16;
  const std::string_view word = beginning_of(text, longest);
  return word.substr(0, word.find_first_of(" \t\r\n"));
}

Escapes escapes_in(std::string_view text, char delimiter) {
  Escapes found;
  for (auto at = text.find('\\'); at < text.size(); at = text.find('\\', at + 2)) {
    const char c = at + 1 < text.size() ? text[at + 1] : '\n';
    if (!is_escape(c, delimiter)) return {};
    found.of_line_end = found.of_line_end || (c == '\n' && at + 1 < text.size());
    found.of_quote = found.of_quote || c == '"';
    const bool is_letter = std::string_view("nrtbZ").find(c) != std::string_view::npos;
    found.evident = found.evident || !is_letter;
    if (is_letter && found.letter.empty()) found.letter = escape_and_word(text.substr(at));
    found.consistent = true;
  }
  return found;
}

}  // namespace casebook
