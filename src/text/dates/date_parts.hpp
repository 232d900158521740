// SPDX-License-Identifier: MIT
// The parts of a date as C's libraries have them, for the forms of date_pattern.cpp.
#pragma once

#include <ctime>

#include "text/date.hpp"

namespace casebook {

/// No year, month or day yet: date_of() is undated.
inline std::tm no_parts() {
  std::tm parts{};
  parts.tm_mon = -1;
  parts.tm_year = -1900;
  return parts;
}

/// Sunday, 28 November 2021.
inline std::tm example_parts() {
  std::tm parts{};
  parts.tm_year = 2021 - 1900;
  parts.tm_mon = 10;
  parts.tm_mday = 28;
  parts.tm_yday = 331;
  return parts;
}

/// Undated without a month, or before the year 1000.
inline Date date_of(const std::tm& parts) {
  if (parts.tm_mon < 0 || parts.tm_year < 1000 - 1900) return {};
  return make_date(static_cast<unsigned>(parts.tm_year + 1900),
                   static_cast<unsigned>(parts.tm_mon + 1), static_cast<unsigned>(parts.tm_mday));
}

}  // namespace casebook
