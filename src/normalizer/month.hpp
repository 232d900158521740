// SPDX-License-Identifier: MIT
#pragma once

#include "record.hpp"

namespace casebook {

/// Reads a date as the view gives it: `October, 2020`, `October 2020`, `Oct, 2020`, `2020-10`,
/// `2020-10-03`, `2020-10-03 11:22:33` (also with `T`, a fraction, an offset); any case, blanks
/// around. English names only. `2020-03-00` is a month: with day zero, MySQL stores a date of which
/// the day is not known. Anything else, NULL, a day that does not exist, year or month zero:
/// undated. Never throws.
Date parse_date(Cell raw);

}  // namespace casebook
