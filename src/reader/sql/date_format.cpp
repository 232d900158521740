// SPDX-License-Identifier: MIT
#include "reader/sql/date_format.hpp"

#include <array>
#include <cstddef>

#include "reader/sql/date_time.hpp"
#include "reader/sql/week.hpp"
#include "text/dates/months.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
constexpr std::size_t short_name = 3;  // letters of a name that is abbreviated

constexpr WeekRule sunday{false, false};
constexpr WeekRule monday{true, false};
constexpr WeekRule sunday_of_year{false, true};
constexpr WeekRule monday_of_year{true, true};

std::string padded(unsigned number, std::size_t width) {
  std::string digits;
  append_number(digits, number, width);
  return digits;
}

std::string with_ending(unsigned day) {
  constexpr std::array<const char*, 4> endings = {"th", "st", "nd", "rd"};
  const bool teen = day >= 10 && day <= 19;
  return std::to_string(day) + endings[teen || day % 10 > 3 ? 0 : day % 10];
}

unsigned hour_of_12(const DateTime& when) { return (when.hour + 11) % 12 + 1; }

std::string half_of_day(const DateTime& when) { return when.hour < 12 ? "AM" : "PM"; }

std::string clock(unsigned hour, const DateTime& when) {
  return padded(hour, 2) + ':' + padded(when.minute, 2) + ':' + padded(when.second, 2);
}

std::optional<std::string> month_name(const DateTime& when, std::size_t letters) {
  if (when.month == 0) return std::nullopt;
  return std::string(month_names[when.month - 1].substr(0, letters));
}

std::string weekday_name(const DateTime& when, std::size_t letters) {
  return std::string(weekdays[weekday_of(when)].substr(0, letters));
}

std::string day_of_year(const DateTime& when) {
  const int before = day_number(when.year, 1, 1) - 1;
  return padded(static_cast<unsigned>(day_number(when.year, when.month, when.day) - before), 3);
}

constexpr std::string_view calendar_specifiers = "ajUuVvWwXx";

/// Specifiers that need a date with a place in the calendar.
std::optional<std::string> calendar_specifier(char letter, const DateTime& when) {
  if (!when.whole()) return std::nullopt;
  switch (letter) {
    case 'a':
      return weekday_name(when, short_name);
    case 'j':
      return day_of_year(when);
    case 'U':
      return padded(week_of(when, sunday).number, 2);
    case 'u':
      return padded(week_of(when, monday).number, 2);
    case 'V':
      return padded(week_of(when, sunday_of_year).number, 2);
    case 'v':
      return padded(week_of(when, monday_of_year).number, 2);
    case 'W':
      return weekday_name(when, std::string::npos);
    case 'w':
      return std::to_string(weekday_of(when));
    case 'X':
      return padded(week_of(when, sunday_of_year).year, 4);
    default:
      return padded(week_of(when, monday_of_year).year, 4);
  }
}

/// The text for `%` and a letter; a letter without a meaning stands for itself.
std::optional<std::string> specifier(char letter, const DateTime& when) {
  if (calendar_specifiers.find(letter) != std::string_view::npos) {
    return calendar_specifier(letter, when);
  }
  switch (letter) {
    case 'b':
      return month_name(when, short_name);
    case 'c':
      return std::to_string(when.month);
    case 'D':
      return with_ending(when.day);
    case 'd':
      return padded(when.day, 2);
    case 'e':
      return std::to_string(when.day);
    case 'f':
      return padded(when.microsecond, 6);
    case 'H':
      return padded(when.hour, 2);
    case 'h':
    case 'I':
      return padded(hour_of_12(when), 2);
    case 'i':
      return padded(when.minute, 2);
    case 'k':
      return std::to_string(when.hour);
    case 'l':
      return std::to_string(hour_of_12(when));
    case 'M':
      return month_name(when, std::string::npos);
    case 'm':
      return padded(when.month, 2);
    case 'p':
      return half_of_day(when);
    case 'r':
      return clock(hour_of_12(when), when) + ' ' + half_of_day(when);
    case 'S':
    case 's':
      return padded(when.second, 2);
    case 'T':
      return clock(when.hour, when);
    case 'Y':
      return padded(when.year, 4);
    case 'y':
      return padded(when.year % 100, 2);
    default:
      return std::string(1, letter);
  }
}

}  // namespace

std::optional<std::string> date_format(std::string_view value, std::string_view format) {
  const std::optional<DateTime> when = parse_date_time(value);
  if (!when || format.empty()) return std::nullopt;
  std::string text;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%' || i + 1 == format.size()) {
      text += format[i];
    } else if (const auto part = specifier(format[++i], *when)) {
      text += *part;
    } else {
      return std::nullopt;
    }
  }
  return text;
}

}  // namespace casebook
