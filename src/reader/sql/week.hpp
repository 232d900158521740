// SPDX-License-Identifier: MIT
#pragma once

#include "reader/sql/date_time.hpp"

namespace casebook {

/// How weeks are counted (MySQL 8.0 Reference Manual, 12.7, WEEK()).
struct WeekRule {
  bool monday_first;  ///< and week 1 has four days or more; else Sunday, and week 1 begins with one
  bool of_year;       ///< every week belongs to one year, 1 to 53; else 0 to 53, by calendar year
};

struct Week {
  unsigned year;
  unsigned number;
};

Week week_of(const DateTime& when, WeekRule rule);

/// 0 is Sunday.
unsigned weekday_of(const DateTime& when);

}  // namespace casebook
