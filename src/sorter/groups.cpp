// SPDX-License-Identifier: MIT
#include "sorter/groups.hpp"

#include <algorithm>

namespace casebook {

std::uint32_t Groups::number_of(std::string_view probe) {
  const auto found = numbers_.find(probe);
  return found == numbers_.end() ? add(probe) : found->second;
}

std::uint32_t Groups::add(std::string_view probe) {
  if (!probe.empty() && is_blank_(probe)) {
    const auto none = number_of({});
    numbers_.emplace(blank_probes_.emplace_back(probe), none);
    return none;
  }
  const auto number = static_cast<std::uint32_t>(groups_.size());
  groups_.push_back({number, std::string(probe), {}});
  numbers_.emplace(groups_.back().probe, number);
  return number;
}

void Groups::count(std::uint32_t number, MonthCount more) {
  auto& months = groups_[number].months;
  const auto at = std::ranges::lower_bound(months, more.month, {}, &MonthCount::month);
  if (at != months.end() && at->month == more.month)
    at->rows += more.rows;
  else
    months.insert(at, more);
}

std::vector<const Group*> Groups::finish() {
  numbers_ = decltype(numbers_)();
  std::vector<const Group*> sorted;
  sorted.reserve(groups_.size());
  for (const Group& group : groups_) sorted.push_back(&group);
  std::ranges::sort(sorted, {}, &Group::probe);
  return sorted;
}

void Groups::forget_months() {
  for (Group& group : groups_) group.months = std::vector<MonthCount>();
}

}  // namespace casebook
