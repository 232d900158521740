// SPDX-License-Identifier: MIT
#include "reader/xlsx/cell_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>

#include "text/ascii.hpp"
#include "text/number.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

using std::chrono::days;

constexpr std::int64_t milliseconds_a_day = 86'400'000;

std::optional<double> parsed(std::string_view text) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

/// Digits that are written as they are: a whole number that a double holds exactly.
bool is_plain(std::string_view number) {
  constexpr std::size_t exact_digits = 15;
  const std::string_view digits = number.substr(number.starts_with('-') ? 1 : 0);
  return !digits.empty() && digits.size() <= exact_digits &&
         std::ranges::all_of(digits, is_digit) && digits[0] != '0';
}

/// Lays out `digits`, whose first has the value 10 to the power of `exponent`.
void append_decimals(std::string& out, std::string_view digits, int exponent) {
  if (exponent < 0) {
    out.append("0.").append(static_cast<std::size_t>(-exponent - 1), '0').append(digits);
    return;
  }
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  out.append(digits.substr(0, whole));
  if (digits.size() < whole) out.append(whole - digits.size(), '0');
  if (digits.size() > whole) out.append(".").append(digits.substr(whole));
}

void append_shortest(std::string& out, double value) {
  std::array<char, 32> buffer{};
  const auto* const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                        std::abs(value), std::chars_format::scientific)
                              .ptr;
  const std::string_view written(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const auto e = written.find('e');
  int exponent = 0;
  const std::string_view power = written.substr(e + (written[e + 1] == '+' ? 2 : 1));
  std::from_chars(power.data(), power.data() + power.size(), exponent);
  std::string digits(written.substr(0, e));
  std::erase(digits, '.');
  if (value < 0) out += '-';
  if (exponent < -7 || exponent > 20)
    out += written;
  else
    append_decimals(out, digits, exponent);
}

void append_time(std::string& out, std::int64_t milliseconds) {
  const auto part = [milliseconds](std::int64_t unit) {
    return static_cast<std::uint64_t>(milliseconds / unit);
  };
  append_number(out, part(3'600'000), 2);
  out += ':';
  append_number(out, part(60'000) % 60, 2);
  out += ':';
  append_number(out, part(1'000) % 60, 2);
  if (milliseconds % 1'000 == 0) return;
  out += '.';
  append_number(out, part(1) % 1'000, 3);
}

void append_day(std::string& out, std::int64_t day, DateSystem system, bool month_only) {
  constexpr std::int64_t phantom = 60;
  if (system == DateSystem::from_1900 && day == phantom) {
    out += "1900-02-29";
    return;
  }
  using std::chrono::January, std::chrono::December, std::chrono::year;
  const auto zero = system == DateSystem::from_1904
                        ? std::chrono::sys_days(year(1904) / January / 1)
                    : day < phantom ? std::chrono::sys_days(year(1899) / December / 31)
                                    : std::chrono::sys_days(year(1899) / December / 30);
  const std::chrono::year_month_day date(zero + days(day));
  append_number(out, static_cast<std::uint64_t>(static_cast<int>(date.year())), 4);
  out += '-';
  append_number(out, static_cast<unsigned>(date.month()), 2);
  if (month_only && date.day() == std::chrono::day(1)) return;
  out += '-';
  append_number(out, static_cast<unsigned>(date.day()), 2);
}

/// The day on which times of day stand that have none, in the one date system or the other.
bool is_day_zero(std::string_view day) {
  return day == "1899-12-30" || day == "1899-12-31" || day == "1904-01-01";
}

/// The UTF-16 code unit of `_xHHHH_` at a position.
std::optional<char32_t> escaped_unit(std::string_view text, std::size_t at) {
  constexpr std::size_t length = 7;
  if (text.size() - at < length || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
    return std::nullopt;
  char32_t unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    if (hex_value(text[i]) > 15) return std::nullopt;
    unit = unit * 16 + hex_value(text[i]);
  }
  return unit;
}

constexpr bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

void append_number_cell(std::string& out, std::string_view number) {
  const auto value = is_plain(number) ? std::nullopt : parsed(number);
  if (!value)
    out += number;
  else if (*value == 0)
    out += '0';
  else
    append_shortest(out, *value);
}

bool append_date_cell(std::string& out, std::string_view number, NumberForm form,
                      DateSystem system) {
  constexpr double last = 2'958'466;  // the day after 31 December 9999
  const auto value = parsed(number);
  if (!value || *value < 0 || *value >= last) return false;
  const std::int64_t all = std::llround(*value * static_cast<double>(milliseconds_a_day));
  const std::int64_t day = all / milliseconds_a_day, rest = all % milliseconds_a_day;
  if (form == NumberForm::duration) {
    append_time(out, all);
    return true;
  }
  const bool has_day = day > 0 || (system == DateSystem::from_1904 && form != NumberForm::time);
  if (has_day) append_day(out, day, system, form == NumberForm::month && rest == 0);
  if (has_day && rest == 0) return true;
  if (has_day) out += ' ';
  append_time(out, rest);
  return true;
}

void append_iso_date(std::string& out, std::string_view date, NumberForm form) {
  const auto t = std::min(date.find('T'), date.size());
  std::string_view day = date.substr(0, t), time = date.substr(std::min(t + 1, date.size()));
  if (time.ends_with('Z')) time.remove_suffix(1);
  if (const auto point = time.find('.'); time.find_last_not_of('0') == point)
    time = time.substr(0, point);
  const bool at_midnight = time.find_first_not_of("0:") == std::string_view::npos;
  if (form == NumberForm::time && (is_day_zero(day) || day.empty())) return void(out += time);
  if (form == NumberForm::month && at_midnight && day.ends_with("-01") && day.size() > 7)
    day.remove_suffix(3);
  out += day;
  if (!at_midnight) out.append(day.empty() ? "" : " ").append(time);
}

std::uint64_t unescape_text(std::string& text) {
  std::size_t at = text.find("_x");
  if (at == std::string::npos) return 0;
  std::uint64_t halves = 0;
  std::string plain = text.substr(0, at);
  while (at < text.size()) {
    const auto unit = escaped_unit(text, at);
    if (!unit) {
      plain += text[at++];
      continue;
    }
    at += 7;
    const auto low = is_high(*unit) && at < text.size() ? escaped_unit(text, at) : std::nullopt;
    if (low && is_low(*low)) {
      append_utf8(plain, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
      at += 7;
    } else if (is_high(*unit) || is_low(*unit)) {
      append_utf8(plain, replacement_character);
      ++halves;
    } else {
      append_utf8(plain, *unit);
    }
  }
  text = std::move(plain);
  return halves;
}

}  // namespace casebook
