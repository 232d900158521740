// SPDX-License-Identifier: MIT
#include "corpus/markdown.hpp"

#include "text/ascii.hpp"

namespace casebook {
namespace {

/// Characters with a meaning anywhere in a line (pandoc's manual, "Pandoc's Markdown"): emphasis,
/// links, HTML, code, formulas, headings, attributes, tables, citations, entities; quotation marks,
/// because they would become curly.
constexpr std::string_view anywhere = "\\`*_{}[]<>#$^~|@'\"&";

/// Characters with a meaning only at the beginning of a line: lists, definitions, rules, titles.
constexpr std::string_view at_start = "-+=:%(";

bool is_one_of(std::string_view set, char c) { return set.find(c) != std::string_view::npos; }

/// `--` and `...` become a dash and an ellipsis.
bool joins(std::string_view text, std::size_t at) {
  const char c = text[at];
  return (c == '-' || c == '.') && at + 1 < text.size() && text[at + 1] == c;
}

/// The end of the mark after a list number at the beginning of `text`: `12.`, `iv)`, `(a)`.
std::size_t end_of_number(std::string_view text) {
  std::size_t at = text.starts_with('(') ? 1 : 0;
  while (at < text.size() && is_alnum(text[at])) ++at;
  return at;
}

}  // namespace

void append_markdown(std::string& out, std::string_view text, bool starts_line) {
  const std::size_t number_end = starts_line ? end_of_number(text) : std::string_view::npos;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool starts = starts_line && at == 0 && is_one_of(at_start, c);
    const bool numbers = at == number_end && (c == '.' || c == ')');
    if (starts || numbers || is_one_of(anywhere, c) || joins(text, at)) out += '\\';
    out += c;
  }
}

}  // namespace casebook
