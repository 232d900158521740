// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>

#include "record.hpp"

namespace casebook {

/// The order of rows: by group, then date, then root_id.
struct SortKey {
  std::uint32_t group = 0;
  std::uint32_t date = 0;  ///< date_key(); orders as Date does, undated last
  std::int64_t root = 0;   ///< root_number()

  auto operator<=>(const SortKey&) const = default;
};

std::uint32_t date_key(const Date& date);
Date key_date(std::uint32_t key);

/// A root_id as a number; the largest number if it is none.
std::int64_t root_number(const Cell& root);

}  // namespace casebook
