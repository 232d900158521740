// SPDX-License-Identifier: MIT
#include "normalizer/links/joining/separators.hpp"

#include <algorithm>
#include <iterator>

#include "normalizer/links/mark.hpp"
#include "text/ascii.hpp"
#include "text/terminal_punctuation.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr Mark bars[] = {"|", "¦", "｜", "￨"};
constexpr Mark slashes[] = {"/", "／"};
constexpr AsciiSet ascii_terminals(".,;:!?");
constexpr AsciiSet between_links(" &+");
constexpr Mark bullets[] = {"•", "·", "・", "･", "∙", "⋅", "‧"};
/// Further ones of word processors, the last two in the private use of their symbol fonts.
constexpr Mark item_marks[] = {"*", "+", ">", "●", "○", "◦", "▪",      "▫",
                               "■", "□", "◆", "◇", "‣", "⁃", "\uF0B7", "\uF0A7"};

std::size_t leading_terminal(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii(text.front())) return ascii_terminals.has(text.front()) ? 1 : 0;
  const Decoded c = decode(text, 0);
  return terminal_punctuation(c.code_point) == TerminalPunctuation::none ? 0 : c.length;
}

TerminalPunctuation last_terminal(std::string_view text) {
  return text.empty() ? TerminalPunctuation::none
                      : terminal_punctuation(decode_before(text, text.size()).code_point);
}

bool has_bar(std::string_view text) {
  return std::ranges::any_of(bars, [&](Mark bar) { return text.find(bar) != npos; });
}

/// Narrow marks belong to a word that they touch (`and/or`), and wide ones may be the arm of an
/// emoticon: `＼(^o^)／`. One of several bars parts the columns of a table.
std::size_t trailing_bars(std::string_view line) {
  std::string_view rest = without_trailing(line, bars);
  if (rest.size() < line.size() && has_bar(rest)) return 0;
  if (rest.size() == line.size()) rest = without_trailing(line, slashes);
  const std::size_t size = line.size() - rest.size();
  if (size == 0) return 0;
  const bool arm = rest.ends_with(')') || rest.ends_with("）");
  const bool apart = is_ascii(line.back()) ? ends_blank(rest) : !arm;
  return apart ? size : 0;
}

/// True at the end of `5,` or `5.`, behind which a dash stands in place of the cents.
bool ends_with_price(std::string_view line) {
  const bool mark = line.ends_with(',') || line.ends_with('.');
  return mark && line.size() > 1 && is_digit(line[line.size() - 2]);
}

constexpr bool is_greek(char32_t c) {
  return (c >= 0x370 && c <= 0x3FF) || (c >= 0x1F00 && c <= 0x1FFF);
}

/// True if `line` ends with the question mark of Greek, which Unicode's normal forms turn into a
/// semicolon: it stands behind a Greek letter, quotation marks and numbers aside.
bool ends_with_greek_question(std::string_view line) {
  constexpr int farthest = 16;  // in characters
  if (line.ends_with("\u037E")) return true;
  if (!line.ends_with(';')) return false;
  std::size_t at = line.size() - 1;
  for (int i = 0; i < farthest && at > 0; ++i) {
    const Decoded before = decode_before(line, at);
    if (is_letter(before.code_point)) return is_greek(before.code_point);
    at -= before.length;
  }
  return false;
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
  if (line.empty() || is_alnum(line.back())) return 0;  // the usual case
  const std::string_view rest = without_trailing(line, dashes);
  const std::size_t size = line.size() - rest.size();
  if (rest.ends_with('<') || ends_with_price(rest)) return 0;
  return size > 1 || ends_blank(rest) || rest.ends_with(':') ? size : 0;
}

std::size_t trailing_hyphen(std::string_view line) {
  const std::string_view rest = without_trailing(line, dashes);
  return rest.ends_with('<') ? 0 : line.size() - rest.size();
}

std::size_t trailing_lead(std::string_view line) {
  if (line.empty() || is_alnum(line.back())) return 0;  // the usual case
  if (ends_with_greek_question(line)) return 0;
  if (const std::size_t size = trailing_dashes(line)) return size;
  if (const std::size_t size = trailing_bars(line)) return size;
  if (const std::size_t size = trailing(line, bullets)) return size;
  const bool pause = last_terminal(line) == TerminalPunctuation::pause;
  return pause ? decode_before(line, line.size()).length : 0;
}

std::size_t leading_separator(std::string_view text) {
  if (text.empty() || is_alnum(text.front())) return 0;  // the usual case
  std::size_t size = leading_run(text, bars);
  if (size > 0 && has_bar(text.substr(size))) return 0;
  if (size == 0) size = leading_run(text, dashes);
  if (size == 0) size = leading_run(text, slashes);
  if (size == 0) size = leading(text, bullets);
  if (size == 0 && text.starts_with(':')) size = 1;
  return size > 0 && begins_blank(text.substr(size)) ? size : 0;
}

bool only_separates(std::string_view text) {
  while (!text.empty()) {
    std::size_t size = leading(text, dashes) + leading(text, bars) + leading(text, slashes) +
                       leading(text, bullets);
    if (size == 0 && between_links.has(text.front())) size = 1;
    if (size == 0) size = leading_terminal(text);
    const bool stop = terminal_punctuation(decode(text, 0).code_point) == TerminalPunctuation::stop;
    if (size == 0 || stop) return false;
    text.remove_prefix(size);
  }
  return true;
}

bool is_item_mark(std::string_view line) {
  const std::size_t mark = leading(line, dashes) + leading(line, bullets);
  return mark > 0 ? mark == line.size()
                  : std::ranges::find(item_marks, line) != std::end(item_marks);
}

bool begins_with_bar(std::string_view text) { return leading(text, bars) > 0; }

bool ends_with_bar(std::string_view text) { return trailing(text, bars) > 0; }

bool begins_spaced_mark(std::string_view text) {
  if (!text.starts_with(' ') || text.substr(1).starts_with("...")) return false;
  const std::size_t marks = leading_terminals(text.substr(1));
  return marks > 0 && begins_blank(text.substr(1 + marks));
}

bool is_ordinal(std::string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const std::string_view mark = line.substr(digits);
  return digits > 0 && (mark == "." || mark == ")");
}

bool is_table_row(std::string_view line) {
  line = line.substr(0, line.find_last_not_of(' ') + 1);
  return line.starts_with('|') || has_bar(without_trailing(line, bars));
}

}  // namespace casebook
