// SPDX-License-Identifier: MIT
#include "normalizer/links/joining/connectors.hpp"

#include "normalizer/links/joining/pieces.hpp"
#include "normalizer/links/mark.hpp"
#include "normalizer/links/marks.hpp"

namespace casebook {
namespace {

constexpr Mark connecting[] = {"&", "＆", "+", "＋", "=", "~", "*", "×", ":", ".",
                               "…", ">",  "<", "→",  "⇒", "-", "–", "—", "←"};

/// The dashes at the end of `left` if `right` begins with some and goes on behind them. Those of
/// arrows (`<-`, `->`) are none, and neither is the sign of a number (`-5`).
std::size_t doubled_dashes(std::string_view left, std::string_view right) {
  const std::string_view before = without_trailing(left, dashes);
  const std::size_t size = left.size() - before.size();
  const std::string_view rest = right.substr(leading_run(right, dashes));
  const bool both = size > 0 && rest.size() < right.size();
  if (!both || rest.empty() || rest.front() == '>' || is_digit(rest.front())) return 0;
  return before.ends_with('<') ? 0 : size;
}

/// The same mark by itself on either side.
std::size_t doubled_mark(std::string_view left, std::string_view right) {
  const std::string_view before = without_trailing(left, connecting);
  const std::string_view mark = left.substr(before.size());
  const std::size_t other = leading_run(right, connecting);
  const bool alone = ends_blank(before) && other < right.size() && right[other] == ' ';
  return alone && mark == right.substr(0, other) ? mark.size() : 0;
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
