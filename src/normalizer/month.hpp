// SPDX-License-Identifier: MIT
#pragma once

#include "record.hpp"

namespace casebook {

/// Reads a date as the view gives it: `October, 2020`, `October 2020`, `Oct, 2020`, `2020-10`,
/// `2020-10-03`, `2020-10-03 11:22:33` (also with `T`); any case, blanks around. English names
/// only. Anything else, NULL, a day that does not exist, month or day zero: undated. Never throws.
Date parse_date(Cell raw);

}  // namespace casebook
