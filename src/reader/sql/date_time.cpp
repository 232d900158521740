// SPDX-License-Identifier: MIT
#include "reader/sql/date_time.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

#include "text/ascii.hpp"

namespace casebook {
namespace {

bool is_point(char c) { return c == '.'; }
bool is_t(char c) { return c == 'T'; }
bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_punctuation(char c) { return c > ' ' && c < '\x7F' && !is_digit(c) && !is_ascii_letter(c); }

/// Reads the parts of a date one by one from the beginning of a text.
class Parts {
 public:
  explicit Parts(std::string_view text) : rest_(text) {}

  /// Reads a run of at most `most` digits; false if there is none or the number is not sensible.
  bool number(unsigned& value, std::size_t most = 10) {
    const std::size_t size = std::min(digits(), most);
    if (size == 0 || size > 6) return false;
    value = 0;
    for (const char c : rest_.substr(0, size)) value = value * 10 + static_cast<unsigned>(c - '0');
    rest_.remove_prefix(size);
    last_size_ = size;
    return true;
  }
  template <typename Wanted>
  bool skip(Wanted wanted) {
    const std::size_t before = rest_.size();
    while (!rest_.empty() && wanted(rest_.front())) rest_.remove_prefix(1);
    return rest_.size() < before;
  }
  template <typename Wanted>
  bool skip_one(Wanted wanted) {
    if (rest_.empty() || !wanted(rest_.front())) return false;
    rest_.remove_prefix(1);
    return true;
  }
  std::size_t digits() const {
    const auto stop = std::find_if_not(rest_.begin(), rest_.end(), is_digit);
    return static_cast<std::size_t>(stop - rest_.begin());
  }
  std::size_t last_size() const { return last_size_; }
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  std::size_t last_size_ = 0;
};

/// `.5` is half a second: six digits count, missing ones are zeros.
void read_fraction(Parts& parts, DateTime& to) {
  if (!parts.skip_one(is_point) || !parts.number(to.microsecond, 6)) return;
  for (std::size_t size = parts.last_size(); size < 6; ++size) to.microsecond *= 10;
}

bool between_date_and_time(Parts& parts) {
  return parts.skip_one(is_t) || parts.skip(is_blank) || parts.skip_one(is_punctuation);
}

void read_time(Parts& parts, DateTime& to) {
  if (!parts.number(to.hour)) return;
  if (!parts.skip_one(is_punctuation) || !parts.number(to.minute)) return;
  if (!parts.skip_one(is_punctuation) || !parts.number(to.second)) return;
  read_fraction(parts, to);
}

bool read_parted(Parts& parts, DateTime& to, std::size_t& year_size) {
  if (!parts.number(to.year)) return false;
  year_size = parts.last_size();
  if (!parts.skip_one(is_punctuation) || !parts.number(to.month)) return false;
  if (!parts.skip_one(is_punctuation) || !parts.number(to.day)) return false;
  if (between_date_and_time(parts)) read_time(parts, to);
  return true;
}

bool read_digits(Parts& parts, DateTime& to, std::size_t year_size) {
  const bool date =
      parts.number(to.year, year_size) && parts.number(to.month, 2) && parts.number(to.day, 2);
  parts.skip_one(is_t);
  if (date && parts.number(to.hour, 2) && parts.number(to.minute, 2) &&
      parts.number(to.second, 2)) {
    read_fraction(parts, to);
  }
  return date;
}

/// Only digits, apart from a T before the time and a fraction after it.
bool is_unparted(std::string_view text, std::size_t& digits) {
  Parts parts(text);
  digits = parts.digits();
  parts.skip(is_digit);
  if (parts.skip_one(is_t)) {
    digits += parts.digits();
    parts.skip(is_digit);
  }
  if (digits >= 12 && parts.skip_one(is_point)) parts.skip(is_digit);
  return parts.rest().empty();
}

unsigned days_in_month(unsigned year, unsigned month) {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr std::array<unsigned, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap ? 29 : days[month - 1];
}

bool exists(const DateTime& when) {
  if (when.month > 12 || when.year > 9999 || when.day > 31) return false;
  if (when.month > 0 && when.day > days_in_month(when.year, when.month)) return false;
  return when.hour < 24 && when.minute < 60 && when.second < 60;
}

}  // namespace

std::optional<DateTime> parse_date_time(std::string_view text) {
  Parts parts(text);
  parts.skip(is_blank);
  DateTime when;
  std::size_t digits = 0;
  std::size_t year_size = 0;
  if (is_unparted(parts.rest(), digits)) {
    year_size = digits == 4 || digits == 8 || digits >= 14 ? 4 : 2;
    if (!read_digits(parts, when, year_size)) return std::nullopt;
  } else if (!read_parted(parts, when, year_size)) {
    return std::nullopt;
  }
  const bool zero = when.year + when.month + when.day == 0;
  if (year_size == 2 && !zero) when.year += when.year < 70 ? 2000 : 1900;
  return exists(when) ? std::optional(when) : std::nullopt;
}

int day_number(unsigned year, unsigned month, unsigned day) {
  using namespace std::chrono;
  const year_month_day date{std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                            std::chrono::day(day)};
  return static_cast<int>(sys_days(date).time_since_epoch().count());
}

}  // namespace casebook
