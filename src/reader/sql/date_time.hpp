// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace casebook {

/// A date and time as MySQL reads them; year, month and day may be 0 (unknown).
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

/// Reads text as MySQL converts a string to DATETIME: `2020-10-03`, with a time after a blank or
/// `T`, any punctuation between the parts, digits only (`20201003112233`), two-digit years; the
/// rest of the text is ignored. None if the date does not exist or is all zeros. (MySQL 8.0
/// Reference Manual, 11.2.2 and 9.1.3; behaviour compared with MariaDB 10.11.)
std::optional<DateTime> parse_date_time(std::string_view text);

/// Days since 1970-01-01 of a date that exists and is known in full.
int day_number(unsigned year, unsigned month, unsigned day);

}  // namespace casebook
