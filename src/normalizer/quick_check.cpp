// SPDX-License-Identifier: MIT
#include "normalizer/quick_check.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace casebook::normalizer {
namespace {

struct Range {
  char32_t first;
  char32_t last;
  std::uint8_t value;
};

constexpr Range ranges[] = {
#include "normalizer/nfc_quick_check.inc"
};

std::uint8_t search(char32_t c) {
  const auto* found =
      std::upper_bound(std::begin(ranges), std::end(ranges), c,
                       [](char32_t wanted, const Range& range) { return wanted < range.first; });
  if (found == std::begin(ranges)) return 0;
  --found;
  return c <= found->last ? found->value : 0;
}

/// The first plane as a flat table, and for the others which blocks of 256 have any value at all:
/// nearly every character is answered by one look.
struct Tables {
  std::array<std::uint8_t, 0x10000> first_plane{};
  std::array<bool, 0x1100> blocks{};

  Tables() {
    for (const Range& range : ranges) {
      for (char32_t c = range.first; c <= range.last; ++c) {
        if (c < first_plane.size()) first_plane[c] = range.value;
        blocks[c >> 8] = true;
      }
    }
  }
};

}  // namespace

std::uint8_t quick_check(char32_t c) {
  static const Tables tables;
  if (c < tables.first_plane.size()) return tables.first_plane[c];
  return tables.blocks[c >> 8] ? search(c) : std::uint8_t{0};
}

}  // namespace casebook::normalizer
