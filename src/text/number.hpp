// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace casebook {

/// Appends the decimal digits of `number`, with zeros in front up to `width`.
inline void append_number(std::string& out, std::uint64_t number, std::size_t width = 1) {
  std::array<char, 20> digits{};
  const auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  const auto size = static_cast<std::size_t>(end - digits.data());
  if (size < width) out.append(width - size, '0');
  out.append(digits.data(), size);
}

/// 1234567 as `1,234,567`.
inline std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, 1, ',');
  return digits;
}

/// `1 case`, `1,234 cases`
inline std::string counted(std::uint64_t number, std::string_view one, std::string_view many) {
  return grouped(number).append(" ").append(number == 1 ? one : many);
}

}  // namespace casebook
