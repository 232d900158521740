// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "record.hpp"

namespace casebook {

/// The date with these parts; `day` is 0 if it is unknown. Undated if there is no such date: a day
/// or month that does not exist, a year or month of zero, a year beyond 9999.
Date make_date(unsigned year, unsigned month, unsigned day);

/// Appends `2020-10-03`, `2020-10` or nothing, depending on what is known.
void append_iso_date(std::string& out, Date date);

/// `2020-10`; empty if the month is unknown.
std::string iso_month(Date date);

}  // namespace casebook
