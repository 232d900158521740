// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace casebook {

/// The kind of an East Asian character: one that is as wide as an ideograph, or half as wide where
/// others are narrow, and no emoji (UAX #11; the scripts are those of UAX #24).
enum class EastAsian : std::uint8_t {
  none,
  ideograph,  ///< Ideographic
  kana,       ///< of the scripts Hiragana or Katakana alone, or in their blocks
  hangul,     ///< of the script Hangul
  other       ///< punctuation, full-width Latin, Bopomofo, Yi, …
};

EastAsian east_asian(char32_t c);

}  // namespace casebook
