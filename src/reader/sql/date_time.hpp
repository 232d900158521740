// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace casebook {

/// A date and time as MySQL takes them apart; month and day may be 0 (not known), the year too.
struct DateTime {
  unsigned year = 0;
  unsigned month = 0;
  unsigned day = 0;
  unsigned hour = 0;
  unsigned minute = 0;
  unsigned second = 0;
  unsigned microsecond = 0;

  /// No part of the date is 0, so that it has a place in the calendar.
  bool whole() const { return year > 0 && month > 0 && day > 0; }
};

/// Reads text as MySQL converts a string to DATETIME: `2020-10-03`, with a time behind a blank or
/// `T`, any punctuation between the parts, digits alone (`20201003112233`), two-digit years;
/// whatever follows is ignored. None where the date does not exist or all of it is zero. (MySQL 8.0
/// Reference Manual, 11.2.2 and 9.1.3; behaviour compared with MariaDB 10.11.)
std::optional<DateTime> parse_date_time(std::string_view text);

/// Days since 1970-01-01 of a date that exists and is known in full.
int day_number(unsigned year, unsigned month, unsigned day);

}  // namespace casebook
