// SPDX-License-Identifier: MIT
#include "html/tally.hpp"

namespace casebook {

void MonthCounts::add(const Date& date, std::uint64_t count) {
  const Date month = date.month_only();
  if (!months_.empty() && months_.back().first == month) {  // rows come by date
    months_.back().second += count;
    return;
  }
  const auto at = std::ranges::lower_bound(months_, month, {}, &Month::first);
  if (at != months_.end() && at->first == month)
    at->second += count;
  else
    months_.insert(at, {month, count});
}

MonthCounts& MonthCounts::operator+=(const MonthCounts& other) {
  for (const auto& [month, count] : other.months_) add(month, count);
  return *this;
}

std::uint64_t MonthCounts::total() const {
  std::uint64_t all = 0;
  for (const auto& [month, count] : months_) all += count;
  return all;
}

}  // namespace casebook
