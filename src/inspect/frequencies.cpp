// SPDX-License-Identifier: MIT
#include "inspect/frequencies.hpp"

#include <algorithm>
#include <functional>

namespace casebook {

void Frequencies::add(std::string_view value) {
  constexpr std::size_t most_values = 4096;
  const auto found = counts_.find(value);
  if (found != counts_.end())
    ++found->second;
  else if (counts_.size() < most_values)
    counts_.emplace(value, 1);
}

ValueCounts Frequencies::most_frequent() const {
  constexpr std::size_t shown = 10;
  ValueCounts all(counts_.begin(), counts_.end());
  std::ranges::stable_sort(all, std::ranges::greater(), &ValueCounts::value_type::second);
  if (all.size() > shown) all.resize(shown);
  return all;
}

void Repetitions::add(std::string_view value) {
  constexpr std::size_t most_values = std::size_t{1} << 20;
  const std::size_t hash = std::hash<std::string_view>()(value);
  if (hashes_.contains(hash))
    ++count_;
  else if (hashes_.size() < most_values)
    hashes_.insert(hash);
}

}  // namespace casebook
