// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "record.hpp"

namespace casebook {

/// Reads a date that can mean only one day or one month, in any letter case, with blanks around it:
///
///   2020-3   2020-10-03   2020/10/03   2020.10.03   20201003   10/2020
///   03.10.2020 (a dotted date is day first)   25/12/2020   12/25/2020
///   October, 2020   Sept. 2020   3rd October 2020   Oct 3, 2020   03-OCT-2020   2020年10月3日
///
/// A day may have a weekday, and a time before or after it: `9:05`, `11:22:33.25`, `11:22 PM`, with
/// `Z`, an offset or the name of a time zone. `2020-10-00` is a month: MySQL stores a date with an
/// unknown day like this. Undated if the text is ambiguous (`03/10/2020`, `Oct-20`, a number alone)
/// or is no date. Month names are English. Never throws.
Date parse_date(std::string_view text);

}  // namespace casebook
