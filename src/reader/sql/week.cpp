// SPDX-License-Identifier: MIT
#include "reader/sql/week.hpp"

namespace casebook {
namespace {

/// 0 is Sunday, or Monday where that comes first.
int weekday(int day, bool monday_first) {
  constexpr int thursday = 4;  // 1970-01-01 was one
  const int shift = thursday + 7'000'000 - (monday_first ? 1 : 0);
  return (day + shift) % 7;
}

/// The day on which week 1 of the year begins: maybe in the year before.
int first_week(unsigned year, WeekRule rule) {
  const int new_year = day_number(year, 1, 1);
  const int into_week = weekday(new_year, rule.monday_first);
  const int latest = rule.monday_first ? 3 : 0;  // as far as New Year may lie into week 1
  return new_year - into_week + (into_week > latest ? 7 : 0);
}

}  // namespace

Week week_of(const DateTime& when, WeekRule rule) {
  const int day = day_number(when.year, when.month, when.day);
  unsigned year = when.year;
  if (rule.of_year && day < first_week(year, rule)) {
    --year;
  } else if (rule.of_year && day >= first_week(year + 1, rule)) {
    ++year;
  }
  const int days = day - first_week(year, rule);
  return {year, days < 0 ? 0 : static_cast<unsigned>(days / 7 + 1)};
}

unsigned weekday_of(const DateTime& when) {
  return static_cast<unsigned>(weekday(day_number(when.year, when.month, when.day), false));
}

}  // namespace casebook
