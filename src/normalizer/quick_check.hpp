// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace casebook::normalizer {

/// What quick_check() says of a character whose NFC_Quick_Check is No or Maybe.
constexpr std::uint8_t nfc_unsure = 255;

/// For a character of which NFC_Quick_Check says Yes: its Canonical_Combining_Class, else
/// `nfc_unsure`. A character of value 0 is neither changed by nor composed with what precedes it.
std::uint8_t quick_check(char32_t c);

}  // namespace casebook::normalizer
