// SPDX-License-Identifier: MIT
#include "normalizer/links/separators.hpp"

#include "normalizer/links/mark.hpp"
#include "text/ascii.hpp"
#include "text/terminal_punctuation.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr Mark dashes[] = {"-", "–", "—", "―", "‒", "‐", "−"};
/// These belong to a word that they touch: `and/or`, `u/someone`.
constexpr Mark narrow_bars[] = {"|", "/", "¦"};
/// These need no blanks around them, but may be the arm of an emoticon: `＼(^o^)／`.
constexpr Mark wide_bars[] = {"｜", "／", "￨"};
constexpr Mark bullets[] = {"•", "·", "・", "･", "∙", "⋅", "‧"};

template <std::size_t n>
std::string_view without_trailing(std::string_view text, const Mark (&marks)[n]) {
  while (const std::size_t size = trailing(text, marks)) text.remove_suffix(size);
  return text;
}

std::size_t leading_terminal(std::string_view text) {
  constexpr AsciiSet ascii(".,;:!?");
  if (text.empty()) return 0;
  if (is_ascii(text.front())) return ascii.has(text.front()) ? 1 : 0;
  const Decoded c = decode(text, 0);
  return terminal_punctuation(c.code_point) == TerminalPunctuation::none ? 0 : c.length;
}

TerminalPunctuation last_terminal(std::string_view text) {
  return text.empty() ? TerminalPunctuation::none
                      : terminal_punctuation(decode_before(text, text.size()).code_point);
}

std::size_t trailing_bars(std::string_view line) {
  const std::string_view wide = without_trailing(line, wide_bars);
  const bool arm = wide.ends_with(')') || wide.ends_with("）");
  if (wide.size() < line.size()) return arm ? 0 : line.size() - wide.size();
  const std::string_view rest = without_trailing(line, narrow_bars);
  const bool apart = ends_blank(rest) && (rest.empty() || !is_table_row(line));
  return apart ? line.size() - rest.size() : 0;
}

}  // namespace

std::size_t leading_terminals(std::string_view text) {
  std::size_t size = 0;
  while (const std::size_t mark = leading_terminal(text.substr(size))) size += mark;
  return size;
}

bool ends_with_terminal(std::string_view text) {
  return last_terminal(text) != TerminalPunctuation::none;
}

std::size_t trailing_dashes(std::string_view line) {
  const std::string_view rest = without_trailing(line, dashes);
  const std::size_t size = line.size() - rest.size();
  if (rest.ends_with('<')) return 0;
  return size > 1 || ends_blank(rest) || rest.ends_with(':') ? size : 0;
}

std::size_t trailing_lead(std::string_view line) {
  if (const std::size_t size = trailing_dashes(line)) return size;
  if (const std::size_t size = trailing_bars(line)) return size;
  if (const std::size_t size = trailing(line, bullets)) return size;
  const bool pause = last_terminal(line) == TerminalPunctuation::pause;
  return pause ? decode_before(line, line.size()).length : 0;
}

std::size_t leading_separator(std::string_view text) {
  std::size_t size = leading_run(text, dashes);
  if (size == 0) size = leading_run(text, narrow_bars) + leading_run(text, wide_bars);
  if (size == 0) size = leading(text, bullets);
  if (size == 0 && text.starts_with(':')) size = 1;
  return size > 0 && begins_blank(text.substr(size)) ? size : 0;
}

bool only_separates(std::string_view text) {
  while (!text.empty()) {
    std::size_t size = leading(text, dashes) + leading(text, narrow_bars) +
                       leading(text, wide_bars) + leading(text, bullets);
    if (size == 0 && (text.front() == ' ' || text.front() == '&')) size = 1;
    if (size == 0) size = leading_terminal(text);
    const bool stop = terminal_punctuation(decode(text, 0).code_point) == TerminalPunctuation::stop;
    if (size == 0 || stop) return false;
    text.remove_prefix(size);
  }
  return true;
}

bool is_table_row(std::string_view line) {
  return line.starts_with('|') && line.find_first_not_of("| ") != npos;
}

}  // namespace casebook
