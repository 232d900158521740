// SPDX-License-Identifier: MIT
#include "sorter/sort_key.hpp"

#include <charconv>
#include <limits>

namespace casebook {

std::uint32_t date_key(const Date& date) {
  return static_cast<std::uint32_t>(date.year << 16 | date.month << 8 | date.day);
}

Date key_date(std::uint32_t key) {
  return {static_cast<std::uint16_t>(key >> 16), static_cast<std::uint8_t>(key >> 8),
          static_cast<std::uint8_t>(key)};
}

std::int64_t root_number(const Cell& root) {
  std::int64_t number = 0;
  if (root) {
    const auto [end, error] = std::from_chars(root->data(), root->data() + root->size(), number);
    if (error == std::errc{} && end == root->data() + root->size()) return number;
  }
  return std::numeric_limits<std::int64_t>::max();
}

}  // namespace casebook
