// SPDX-License-Identifier: MIT
#include "text/dates/date_reader.hpp"

#include <charconv>
#include <chrono>
#include <cmath>
#include <functional>
#include <locale>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

#include "text/date.hpp"
#include "text/dates/date_forms.hpp"
#include "text/dates/date_pattern.hpp"

namespace casebook {
namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";
constexpr double seconds_per_day = 86400;

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

#ifdef __cpp_lib_to_chars

/// Whether all of `text` is a number without an exponent.
bool parse(std::string_view text, double& value) {
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
  return error == std::errc{} && stop == end;
}

#else  // libc++ reads no fractions so

bool parse(std::string_view text, double& value) {
  if (text.find_first_not_of("-.0123456789") != std::string_view::npos) return false;
  std::istringstream in{std::string(text)};
  in.imbue(std::locale::classic());
  in >> value;
  return !in.fail() && in.peek() == std::istringstream::traits_type::eof();
}

#endif

std::optional<double> number(std::string_view text) {
  double value = 0;
  if (!parse(text, value) || !std::isfinite(value)) return std::nullopt;
  return value;
}

Date date_of_epoch(std::optional<double> seconds) {
  constexpr double latest = 253402300799;  // the end of the year 9999
  if (!seconds || std::abs(*seconds) > latest) return {};
  const auto days = static_cast<int>(std::floor(*seconds / seconds_per_day));
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days(days)}};
  const int year = static_cast<int>(date.year());
  if (year < 1000) return {};
  return make_date(static_cast<unsigned>(year), static_cast<unsigned>(date.month()),
                   static_cast<unsigned>(date.day()));
}

/// Day 60 is 29 February 1900, which Excel believes in and no calendar has.
Date date_of_serial(std::optional<double> serial) {
  constexpr double last = 2958466;  // the day after 31 December 9999
  if (!serial || *serial < 1 || *serial >= last || std::floor(*serial) == 60) return {};
  const double since_1970 = std::floor(*serial) - 25569 + (*serial < 60 ? 1 : 0);
  return date_of_epoch(since_1970 * seconds_per_day);
}

}  // namespace

Date date_by_format(std::string_view text, const std::string& format) {
  const std::string_view value = trimmed(text);
  constexpr double per_second = 1000;
  if (format == "epoch") return date_of_epoch(number(value));
  if (format == "excel") return date_of_serial(number(value));
  if (format == "epoch-ms") {
    const auto milliseconds = number(value);
    return date_of_epoch(milliseconds ? std::optional(*milliseconds / per_second) : std::nullopt);
  }
  return date_by_pattern(std::string(value), format);
}

bool is_date_format(const std::string& format) {
  if (format == "epoch" || format == "epoch-ms" || format == "excel") return true;
  return date_by_format(example_by_pattern(format), format).month_only() == Date{2021, 11, 0};
}

DateReader::DateReader(std::vector<std::string> formats, const std::string& locale)
    : formats_(std::move(formats)) {
  if (!locale.empty()) locale_.emplace(locale);
}

Date DateReader::read(const Cell& cell) {
  if (!cell) return {};
  Known& known = known_[std::hash<std::string_view>{}(*cell) % known_.size()];
  if (*cell != known.text) {
    known.text = *cell;
    known.blank = trimmed(known.text).empty();
    known.date = known.blank ? Date{} : read_anew(known.text);
  }
  if (known.date.undated() && !known.blank && unread_++ == 0) example_ = trimmed(known.text);
  return known.date;
}

Date DateReader::read_anew(const std::string& text) const {
  const Date date = read_in_english(text);
  return date.undated() && locale_ ? read_in_english(locale_->in_english(text)) : date;
}

Date DateReader::read_in_english(const std::string& text) const {
  for (const std::string& format : formats_)
    if (const Date date = date_by_format(text, format); !date.undated()) return date;
  return parse_date(text);
}

}  // namespace casebook
