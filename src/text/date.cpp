// SPDX-License-Identifier: MIT
#include "text/date.hpp"

#include <optional>
#include <string>
#include <string_view>

#include "text/ascii.hpp"
#include "text/months.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

/// Reads from the front of a text; what does not fit is left.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }
  /// Exactly `count` digits.
  std::optional<unsigned> number(std::size_t count) {
    if (rest_.size() < count) return std::nullopt;
    unsigned value = 0;
    for (const char c : rest_.substr(0, count)) {
      if (!is_digit(c)) return std::nullopt;
      value = value * 10 + static_cast<unsigned>(c - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }
  std::string_view letters() {
    std::size_t length = 0;
    while (length < rest_.size() && is_ascii_letter(rest_[length])) ++length;
    const std::string_view word = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return word;
  }
  void skip_digits() {
    while (!rest_.empty() && is_digit(rest_.front())) rest_.remove_prefix(1);
  }

 private:
  std::string_view rest_;
};

bool same_word(std::string_view word, std::string_view lower_case) {
  return lower_ascii(word) == lower_case;
}

unsigned days_in(unsigned year, unsigned month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Date make_date(unsigned year, unsigned month, unsigned day) {
  if (year == 0 || month == 0 || month > 12 || day > days_in(year, month)) return {};
  return {static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(day)};
}

/// `October, 2020`, `Oct 2020`, `Oct., 2020`
Date parse_named(Scanner scan) {
  const unsigned month = month_number(scan.letters());
  scan.take('.');
  scan.take(',');
  if (!scan.take(' ')) return {};
  const auto year = scan.number(4);
  return year && scan.at_end() ? make_date(*year, month, 0) : Date{};
}

/// `+02`, `+0200` or `+02:00`, behind its sign
bool take_offset(Scanner& scan) {
  const auto hours = scan.number(2);
  if (!hours || *hours > 14) return false;
  if (scan.at_end()) return true;
  scan.take(':');
  const auto minutes = scan.number(2);
  return minutes && *minutes < 60;
}

/// `11:22`, `11:22:33`, `11:22:33.5`, each also with `Z`, `UTC` or an offset
bool is_time(Scanner& scan) {
  const auto hours = scan.number(2);
  if (!hours || *hours > 24 || !scan.take(':')) return false;
  const auto minutes = scan.number(2);
  if (!minutes || *minutes > 59) return false;
  if (scan.take(':')) {
    const auto seconds = scan.number(2);
    if (!seconds || *seconds > 60) return false;
    if (scan.take('.')) scan.skip_digits();
  }
  scan.take(' ');
  if (scan.take('+') || scan.take('-')) return take_offset(scan) && scan.at_end();
  const std::string_view zone = scan.letters();
  return scan.at_end() && (zone.empty() || same_word(zone, "z") || same_word(zone, "utc"));
}

/// `2020-10`, `2020-10-03`, `2020-10-03 11:22:33`
Date parse_iso(Scanner scan) {
  const auto year = scan.number(4);
  if (!year || !scan.take('-')) return {};
  const auto month = scan.number(2);
  if (!month) return {};
  if (scan.at_end()) return make_date(*year, *month, 0);
  if (!scan.take('-')) return {};
  const auto day = scan.number(2);
  if (!day) return {};
  if (!scan.at_end()) {
    if (!scan.take(' ') && !scan.take('T') && !scan.take('t')) return {};
    if (!is_time(scan)) return {};
  }
  return make_date(*year, *month, *day);
}

}  // namespace

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

Date parse_date(std::string_view tidy) {
  if (tidy.empty()) return {};
  return is_digit(tidy.front()) ? parse_iso(Scanner(tidy)) : parse_named(Scanner(tidy));
}

}  // namespace casebook
