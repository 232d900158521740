// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "record.hpp"

namespace casebook {

/// Reads a date as the view gives it: `October, 2020`, `October 2020`, `Oct, 2020`, `2020-10`,
/// `2020-10-03`, `2020-10-03 11:22:33` (also with `T`, a fraction, an offset); any case. `tidy` is
/// without blanks at its ends. English names only. `2020-03-00` is a month: with day zero, MySQL
/// stores a date of which the day is not known. Anything else, a day that does not exist, year or
/// month zero: undated. Never throws.
Date parse_date(std::string_view tidy);

/// Appends `2020-10-03`, `2020-10`, or nothing: as exact as it is known.
void append_iso_date(std::string& out, Date date);

/// `2020-10`; empty where it is not known.
std::string iso_month(Date date);

}  // namespace casebook
