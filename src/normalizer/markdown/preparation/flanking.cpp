// SPDX-License-Identifier: MIT
#include "normalizer/markdown/preparation/flanking.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "normalizer/markdown/neighbours.hpp"
#include "normalizer/markdown/next_of.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Two or three asterisks, and what stands beside them.
struct Strong {
  std::size_t begin = npos;
  std::size_t end = npos;
  char32_t before = ' ';
  char32_t after = ' ';

  bool may_open() const { return !is_space(after); }
  bool may_close() const { return !is_space(before); }
  /// Whether they need a blank before them to open.
  bool need_blank_before() const {
    return before >= 0x80 && is_of_word(before) && is_punctuation_mark(after);
  }
  /// Whether they need a blank behind them to close.
  bool need_blank_behind() const { return is_punctuation_mark(before) && is_of_word(after); }
};

Strong strong_at(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find_first_not_of('*', begin), text.size());
  return {begin, end, character_before(text, begin), character_after(text, end)};
}

/// Whether the punctuation before `at` begins something, so that marks behind it do, too.
bool follows_opening(std::string_view text, std::size_t at) {
  static constexpr std::u32string_view opening = U"([{¿¡「『（【《〈〔［｛";
  const char32_t c = character_before(text, at);
  if (opening.find(c) != npos) return true;
  std::size_t begin = at - 1;
  while (is_trail(text[begin])) --begin;
  return is_space(character_before(text, begin));
}

/// The end of the code that begins with the backticks at `at`; without code, that of the backticks.
std::size_t skip_code(std::string_view line, std::size_t at) {
  constexpr std::size_t longest = 1000;  // bounds the search for backticks that nothing closes
  const std::size_t begin = std::min(line.find_first_not_of('`', at), line.size());
  const std::string_view ticks = line.substr(at, begin - at);
  const std::size_t close = line.substr(0, begin + longest).find(ticks, begin);
  return close == npos ? begin : close + ticks.size();
}

std::size_t skip_destination(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of(") \t\r\n", at), text.size());
}

/// Looks at the marks from `at` to the end of their line or cell, which is returned.
std::size_t part_marks_of_line(std::string_view text, std::size_t at, PreparedText& out) {
  static constexpr AsciiSet wanted("*`\\]|\r\n");
  Strong open;
  while ((at = next_of(text, wanted, at)) != npos) {
    if (text[at] == '\\') {
      at += 2;
    } else if (text[at] == '`') {
      at = skip_code(text, at);
    } else if (text[at] == ']') {
      at = text.substr(at + 1).starts_with('(') ? skip_destination(text, at + 2) : at + 1;
    } else if (text[at] != '*') {
      return at + 1;
    } else {
      const Strong marks = strong_at(text, at);
      at = marks.end;
      if (marks.end - marks.begin < 2 || marks.end - marks.begin > 3) continue;
      const bool closes = open.begin != npos && marks.may_close() &&
                          !(marks.need_blank_behind() && follows_opening(text, marks.begin));
      if (closes && open.need_blank_before()) out.insert(open.begin, " ");
      if (closes && marks.need_blank_behind()) out.insert(marks.end, " ");
      if (closes || marks.may_open()) open = closes ? Strong{} : marks;
    }
  }
  return text.size();
}

}  // namespace

void part_strong_marks(PreparedText& out) {
  const std::string_view text = out.view();
  for (std::size_t at = text.find("**"); at != npos; at = text.find("**", at)) {
    const Strong marks = strong_at(text, at);
    at = marks.end;
    if (!marks.need_blank_before() && !marks.need_blank_behind()) continue;
    constexpr std::string_view ends = "|\r\n";
    const std::size_t before = text.find_last_of(ends, marks.begin);
    at = part_marks_of_line(text, before == npos ? 0 : before + 1, out);
  }
}

}  // namespace casebook
