// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

#include "text/ascii.hpp"

namespace casebook {

/// The English names, January first.
inline constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/// 1 to 12 for the English name of a month or its first three letters, in any letter case; 0 for
/// anything else.
inline unsigned month_number(std::string_view word) {
  for (unsigned i = 0; i < month_names.size(); ++i)
    if (equal_but_case(word, month_names[i]) || equal_but_case(word, month_names[i].substr(0, 3)))
      return i + 1;
  return 0;
}

}  // namespace casebook
