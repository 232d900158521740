// SPDX-License-Identifier: MIT
#include "text/date.hpp"

#include <array>
#include <cstddef>
#include <string>

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
  const auto digit = [](unsigned number) { return static_cast<char>('0' + number % 10); };
  const std::array iso = {digit(date.year / 1000U),
                          digit(date.year / 100U),
                          digit(date.year / 10U),
                          digit(date.year),
                          '-',
                          digit(date.month / 10U),
                          digit(date.month),
                          '-',
                          digit(date.day / 10U),
                          digit(date.day)};
  constexpr std::size_t month_size = 7;
  out.append(iso.data(), date.day == 0 ? month_size : iso.size());
}

std::string iso_month(Date date) {
  std::string month;
  append_iso_date(month, date.month_only());
  return month;
}

}  // namespace casebook
