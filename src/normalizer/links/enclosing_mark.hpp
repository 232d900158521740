// SPDX-License-Identifier: MIT
// Which brackets and quotation marks open and close what, looked up by code point.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace casebook {

/// The marks that open something. The kind of a mark is its place here, counted from 1.
constexpr std::u32string_view opening_marks = U"([{（［｛「『【《〈〔〖｢〝«»‹›“”„‟‘’‚\"'";

/// What a mark can do. Most characters can do nothing.
struct EnclosingMark {
  std::uint8_t opens = 0;                ///< the kind that it opens, or 0
  std::array<std::uint8_t, 4> closes{};  ///< the kinds that it closes, the likeliest first; then 0
  bool has_fixed_direction = false;      ///< it either opens or closes

  constexpr bool may_open() const { return opens != 0; }
  constexpr bool may_close() const { return closes.front() != 0; }
};

/// What `c` can do.
const EnclosingMark& enclosing_mark(char32_t c);

}  // namespace casebook
