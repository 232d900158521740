// SPDX-License-Identifier: MIT
#include "text/terminal_punctuation.hpp"

#include <algorithm>
#include <iterator>

#include "text/ascii.hpp"

namespace casebook {
namespace {

struct Range {
  char32_t first;
  char32_t last;
  TerminalPunctuation kind;
};

using enum TerminalPunctuation;

constexpr Range ranges[] = {
#include "text/tables/terminal_punctuation.inc"
};

}  // namespace

TerminalPunctuation terminal_punctuation(char32_t c) {
  if (c < 0x80 && is_alnum(static_cast<char>(c))) return none;  // as nearly always
  const auto* const after = std::ranges::upper_bound(ranges, c, {}, &Range::first);
  if (after == std::begin(ranges) || c > std::prev(after)->last) return none;
  return std::prev(after)->kind;
}

}  // namespace casebook
