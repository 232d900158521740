// SPDX-License-Identifier: MIT
#pragma once

#include <array>

namespace casebook {

/// The characters of windows-1252 at 0x80 to 0x9F (WHATWG Encoding Standard). Its five unassigned
/// bytes map to the C1 control of the same number.
constexpr std::array<char16_t, 32> windows_1252_high = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

/// The character of a byte in windows-1252.
constexpr char32_t windows_1252(unsigned char byte) {
  return byte >= 0x80 && byte <= 0x9F ? windows_1252_high[byte - 0x80U] : byte;
}

}  // namespace casebook
