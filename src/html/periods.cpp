// SPDX-License-Identifier: MIT
#include "html/periods.hpp"

#include <algorithm>
#include <array>

#include "text/date.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

constexpr unsigned months_of_year = 12;
constexpr std::size_t most_columns = 120;

struct Length {
  unsigned months;
  const char* unit;
};
constexpr std::array<Length, 5> lengths = {
    {{1, "month"}, {3, "quarter"}, {12, "year"}, {120, "decade"}, {1200, "century"}}};

/// Months since year 0.
unsigned number_of(const Date& month) { return month.year * months_of_year + month.month - 1U; }

std::string four_digits(unsigned year) {
  std::string digits;
  append_number(digits, year, 4);
  return digits;
}

}  // namespace

Periods::Periods(const MonthCounts& all) {
  const auto& months = all.months();
  const std::size_t dated = months.size() - (undated_of(all) > 0 ? 1 : 0);
  if (dated == 0) return;
  const unsigned first = number_of(months.front().first);
  const unsigned last = number_of(months[dated - 1].first);
  for (const Length& length : lengths) {
    months_ = length.months;
    first_ = first / months_;
    count_ = last / months_ - first_ + 1;
    if (count_ <= most_columns) return;
  }
}

std::string Periods::name(std::size_t column) const {
  const unsigned month = (first_ + static_cast<unsigned>(column)) * months_;
  const unsigned year = month / months_of_year;
  if (months_ == 1) return iso_month(make_date(year, month % months_of_year + 1, 0));
  if (months_ < months_of_year)
    return four_digits(year) + " Q" + std::to_string(month % months_of_year / months_ + 1);
  if (months_ == months_of_year) return four_digits(year);
  return four_digits(year) + " to " + four_digits(year + months_ / months_of_year - 1);
}

const char* Periods::unit() const {
  return std::ranges::find(lengths, months_, &Length::months)->unit;
}

bool Periods::begins_year(std::size_t column) const {
  const unsigned month = (first_ + static_cast<unsigned>(column)) * months_;
  return month % months_of_year == 0;
}

std::string Periods::year(std::size_t column) const {
  return four_digits((first_ + static_cast<unsigned>(column)) * months_ / months_of_year);
}

std::vector<std::uint64_t> Periods::columns(const MonthCounts& counts) const {
  std::vector<std::uint64_t> columns(count_);
  for (const auto& [month, count] : counts.months())
    if (!month.undated()) columns[number_of(month) / months_ - first_] += count;
  return columns;
}

std::uint64_t undated_of(const MonthCounts& counts) {
  const auto& months = counts.months();
  return !months.empty() && months.back().first.undated() ? months.back().second : 0;
}

}  // namespace casebook
