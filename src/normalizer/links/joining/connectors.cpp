// SPDX-License-Identifier: MIT
#include "normalizer/links/joining/connectors.hpp"

#include "normalizer/links/joining/pieces.hpp"
#include "normalizer/links/mark.hpp"
#include "normalizer/links/marks.hpp"

namespace casebook {
namespace {

constexpr Mark dashes[] = {"-", "–", "—", "―", "‒", "‐", "−"};
constexpr Mark connecting[] = {"&", "＆", "+", "＋", "=", "~", "*", "×", ":", ".",
                               "…", ">",  "<", "→",  "⇒", "-", "–", "—", "←"};

template <std::size_t n>
std::size_t trailing_run(std::string_view text, const Mark (&marks)[n]) {
  std::size_t size = 0;
  while (const std::size_t mark = trailing(text.substr(0, text.size() - size), marks)) size += mark;
  return size;
}

/// The dashes at the end of `left` if `right` begins with some and goes on behind them. Those of
/// arrows (`<-`, `->`) are none, and neither is the sign of a number (`-5`).
std::size_t doubled_dashes(std::string_view left, std::string_view right) {
  const std::size_t size = trailing_run(left, dashes);
  const std::string_view rest = right.substr(leading_run(right, dashes));
  const bool both = size > 0 && rest.size() < right.size();
  if (!both || rest.empty() || rest.front() == '>' || is_digit(rest.front())) return 0;
  return left.substr(0, left.size() - size).ends_with('<') ? 0 : size;
}

/// The same mark by itself on either side.
std::size_t doubled_mark(std::string_view left, std::string_view right) {
  const std::size_t size = trailing_run(left, connecting);
  const std::string_view mark = left.substr(left.size() - size);
  const std::size_t other = leading_run(right, connecting);
  const bool alone =
      ends_blank(left.substr(0, left.size() - size)) && other < right.size() && right[other] == ' ';
  return alone && mark == right.substr(0, other) ? size : 0;
}

}  // namespace

std::size_t doubled_connector(std::string_view left, std::string_view right) {
  if (left.empty() || is_alnum(left.back()) || begins_alnum(right)) return 0;  // the usual case
  const bool face = leading_emoticon(right) > 0 || ends_with_emoticon(left) || ends_misread(left);
  if (face) return 0;
  const std::size_t size = doubled_dashes(left, right);
  return size > 0 ? size : doubled_mark(left, right);
}

}  // namespace casebook
