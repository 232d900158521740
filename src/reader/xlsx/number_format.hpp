// SPDX-License-Identifier: MIT
// What a number format says of the numbers in its cells (ECMA-376, part 1, 18.8.30 and 18.8.31).
#pragma once

#include <cstdint>
#include <string_view>

namespace casebook {

/// What a number is shown as.
enum class NumberForm : std::uint8_t {
  number,
  date,     ///< a day, perhaps with its time
  month,    ///< a month with its year, without the day
  time,     ///< a time of day
  duration  ///< hours, minutes or seconds that are not folded into days: [h]:mm
};

/// The form of a format code such as `dd/mm/yyyy`; of several sections the first one counts.
NumberForm number_form(std::string_view code);

/// The form of one of the formats that have a number and no code.
NumberForm number_form(unsigned built_in);

}  // namespace casebook
