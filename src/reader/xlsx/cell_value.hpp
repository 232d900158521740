// SPDX-License-Identifier: MIT
// What the values of cells are as text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reader/xlsx/number_format.hpp"

namespace casebook {

/// The day from which a workbook counts (ECMA-376, part 1, 18.17.4.1).
enum class DateSystem : std::uint8_t {
  from_1900,  ///< 1 is 1900-01-01; 60 is 1900-02-29, which never was
  from_1904   ///< 0 is 1904-01-01
};

/// A value of the type xsd:boolean.
constexpr bool is_true(std::string_view value) { return value == "1" || value == "true"; }

/// Appends a number in plain decimals, the shortest that are the same number: `1`, `0.1`, `-12.5`;
/// very large and very small ones as `1e+21`. What is no number is appended as it is.
void append_number_cell(std::string& out, std::string_view number);

/// Appends a day number as `2020-10-03`, `2020-10-03 09:05:11`, `2020-10-03 09:05:11.250`,
/// `09:05:11`, or `25:30:00` for a duration. The first of a month, shown as a month, is that month:
/// `2020-10`. False if it is no date; nothing is appended then.
bool append_date_cell(std::string& out, std::string_view number, NumberForm form,
                      DateSystem system);

/// Appends a date in ISO 8601, `2020-10-03T00:00:00.000`, as append_date_cell() writes it.
void append_iso_date(std::string& out, std::string_view date, NumberForm form);

/// Replaces `_x000D_` and the like by the characters that they stand for (ST_Xstring, 22.9.2.19).
/// Returns the number of halves of characters, which become U+FFFD.
std::uint64_t unescape_text(std::string& text);

}  // namespace casebook
