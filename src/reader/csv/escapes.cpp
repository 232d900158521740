// SPDX-License-Identifier: MIT
#include "reader/csv/escapes.hpp"

#include "text/utf8.hpp"

namespace casebook {
namespace {

/// The beginning of what stands at `at`, up to a blank.
std::string_view word_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 16;
  const std::string_view word = beginning_of(text.substr(at), longest);
  return word.substr(0, word.find_first_of(" \t\r\n"));
}

}  // namespace

Escapes escapes_in(std::string_view text, char delimiter) {
  Escapes found;
  for (auto at = text.find('\\'); at < text.size(); at = text.find('\\', at + 2)) {
    const char c = at + 1 < text.size() ? text[at + 1] : '\n';
    constexpr std::string_view usual = "0nrtNbZ\\\"'\n\r";
    if (usual.find(c) == std::string_view::npos && c != delimiter) return {};
    found.of_line_end = found.of_line_end || (c == '\n' && at + 1 < text.size());
    found.of_quote = found.of_quote || c == '"';
    const bool is_letter = std::string_view("nrtbZ").find(c) != std::string_view::npos;
    found.evident = found.evident || !is_letter;
    if (is_letter && found.letter.empty()) found.letter = word_at(text, at);
    found.consistent = true;
  }
  return found;
}

}  // namespace casebook
