// SPDX-License-Identifier: MIT
#include "normalizer/markdown/line_head.hpp"

#include <algorithm>
#include <functional>

#include "normalizer/markdown/next_of.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr AsciiSet line_breaks("\r\n");

}  // namespace

std::string_view line_head(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  return before.substr(before.find_last_of("\r\n") + 1);
}

std::size_t end_within(std::string_view text, std::string_view part) {
  constexpr std::less_equal<> not_after;
  const char* const end = part.data() + part.size();
  const bool within =
      not_after(text.data(), part.data()) && not_after(end, text.data() + text.size());
  return within ? static_cast<std::size_t>(end - text.data()) : npos;
}

std::string_view line_head(std::string_view text, std::string_view part) {
  const std::size_t end = end_within(text, part);
  return end != npos ? line_head(text, end - part.size()) : std::string_view();
}

std::string_view item_number(std::string_view head) {
  std::string_view number;
  for (std::size_t at = 0; at < head.size(); ++at) {
    const std::size_t digits = at;
    while (at < head.size() && is_digit(head[at])) ++at;
    if (at == digits) {
      if (std::string_view(" \t>-+*").find(head[at]) == head.npos) return number;
      continue;
    }
    const bool ends = at < head.size() && (head[at] == '.' || head[at] == ')');
    if (!ends) return number;
    if (!number.empty()) return {};
    number = head.substr(digits, at - digits);
  }
  return number;
}

std::string_view next_numbered_line(std::string_view text, std::size_t& at) {
  if (at > 0) at = std::min(next_of(text, line_breaks, at), text.size());
  while (at < text.size()) {
    const std::size_t begin = line_breaks.has(text[at]) ? at + 1 : at;
    at = std::min(next_of(text, line_breaks, begin), text.size());
    const std::string_view line = text.substr(begin, at - begin);
    if (!item_number(line).empty()) return line;
  }
  return {};
}

std::string_view CodeIndentation::written(std::string_view head, std::size_t width) {
  constexpr std::size_t tab = 4;
  columns_.assign(1, 0);
  for (const char c : head)
    columns_.push_back(c == '\t' ? (columns_.back() / tab + 1) * tab : columns_.back() + 1);
  const auto begin =
      std::ranges::find(columns_, columns_.back() - std::min(width, columns_.back()));
  const auto of_code = static_cast<std::size_t>(begin - columns_.begin());
  const bool blank = of_code < head.size() && head.find_first_not_of(" \t", of_code) == head.npos;
  return blank && columns_[of_code] + width == columns_.back() ? head.substr(of_code)
                                                               : std::string_view();
}

}  // namespace casebook
