// SPDX-License-Identifier: MIT
#include "text/date.hpp"

#include <string>

#include "text/number.hpp"

namespace casebook {
namespace {

unsigned days_in(unsigned year, unsigned month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

}  // namespace

Date make_date(unsigned year, unsigned month, unsigned day) {
  if (year == 0 || year > 9999 || month == 0 || month > 12 || day > days_in(year, month)) return {};
  return {static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(day)};
}

void append_iso_date(std::string& out, Date date) {
  if (date.undated()) return;
  append_number(out, date.year, 4);
  out += '-';
  append_number(out, date.month, 2);
  if (date.day == 0) return;
  out += '-';
  append_number(out, date.day, 2);
}

std::string iso_month(Date date) {
  std::string month;
  append_iso_date(month, date.month_only());
  return month;
}

}  // namespace casebook
