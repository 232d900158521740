// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "record.hpp"

namespace casebook {

/// The date with these parts, `day` 0 where it is not known; undated where there is none such: a
/// day or month that does not exist, year or month zero, a year beyond 9999.
Date make_date(unsigned year, unsigned month, unsigned day);

/// Appends `2020-10-03`, `2020-10`, or nothing: as exact as it is known.
void append_iso_date(std::string& out, Date date);

/// `2020-10`; empty where it is not known.
std::string iso_month(Date date);

}  // namespace casebook
