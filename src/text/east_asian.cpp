// SPDX-License-Identifier: MIT
#include "text/east_asian.hpp"

#include <algorithm>
#include <iterator>

namespace casebook {
namespace {

struct Range {
  char32_t first;
  char32_t last;
  EastAsian kind;
};

using enum EastAsian;

constexpr Range ranges[] = {
#include "text/tables/east_asian.inc"
};

}  // namespace

EastAsian east_asian(char32_t c) {
  const auto* const after = std::ranges::upper_bound(ranges, c, {}, &Range::first);
  if (after == std::begin(ranges) || c > std::prev(after)->last) return none;
  return std::prev(after)->kind;
}

}  // namespace casebook
