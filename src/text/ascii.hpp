// SPDX-License-Identifier: MIT
// Letters and digits of ASCII, whatever the locale.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace casebook {

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
constexpr bool is_ascii_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
constexpr bool is_alnum(char c) { return is_digit(c) || is_ascii_letter(c); }

/// A set of ASCII characters, in which a character is looked up at once.
class AsciiSet {
 public:
  constexpr explicit AsciiSet(std::string_view characters) {
    for (const char c : characters) holds_[static_cast<unsigned char>(c)] = true;
  }
  constexpr bool has(char c) const { return holds_[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> holds_{};
};

/// Converts the capital letters of ASCII to small ones; everything else stays.
inline std::string lower_ascii(std::string_view text) {
  std::string lowered(text);
  std::ranges::transform(lowered, lowered.begin(), lower);
  return lowered;
}

/// Whether two words are equal apart from the case of ASCII letters.
constexpr bool equal_but_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

/// The digits of a hexadecimal number, small and capital.
inline constexpr std::string_view hex_digits = "0123456789abcdef";
inline constexpr std::string_view capital_hex_digits = "0123456789ABCDEF";

/// Appends the two hexadecimal digits of a byte.
inline void append_hex(std::string& out, unsigned char byte, std::string_view digits = hex_digits) {
  out += digits[byte >> 4];
  out += digits[byte & 15];
}

/// The value 0 to 15 of a hexadecimal digit; 16 for anything else.
constexpr unsigned hex_value(char c) {
  const auto at = hex_digits.find(lower(c));
  return at == std::string_view::npos ? 16 : static_cast<unsigned>(at);
}

/// The UTF-8 byte order mark, with which a file may begin.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace casebook
