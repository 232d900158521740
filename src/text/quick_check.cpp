// SPDX-License-Identifier: MIT
#include "text/quick_check.hpp"

#include <algorithm>
#include <iterator>

namespace casebook {
namespace {

struct Range {
  char32_t first;
  char32_t last;
  QuickCheck value;
};

constexpr auto yes = QuickCheck::yes;
constexpr auto maybe = QuickCheck::maybe;
constexpr auto no = QuickCheck::no;

constexpr Range ranges[] = {
#include "text/tables/nfc_quick_check.inc"
};

}  // namespace

const QuickCheckTable& QuickCheckTable::get() {
  static const QuickCheckTable table;
  return table;
}

QuickCheckTable::QuickCheckTable() {
  for (const Range& range : ranges) {
    for (char32_t c = range.first; c <= range.last; ++c) {
      if (c < first_plane_.size()) first_plane_[c] = range.value;
      blocks_[c >> 8] = true;
    }
  }
}

QuickCheck QuickCheckTable::search(char32_t c) {
  const auto* found =
      std::upper_bound(std::begin(ranges), std::end(ranges), c,
                       [](char32_t wanted, const Range& range) { return wanted < range.first; });
  if (found == std::begin(ranges) || c > (found - 1)->last) return {};
  return (found - 1)->value;
}

}  // namespace casebook
