// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "record.hpp"

namespace casebook {

/// How many of something each month has.
class MonthCounts {
 public:
  using Month = std::pair<Date, std::uint64_t>;

  /// `date` may name a day, or be undated.
  void add(const Date& date, std::uint64_t count = 1);
  MonthCounts& operator+=(const MonthCounts& other);

  std::uint64_t total() const;
  /// Ascending, undated last; none of zero.
  const std::vector<Month>& months() const { return months_; }

  template <class Archive>
  void serialize(Archive& archive) {
    archive(months_);
  }

 private:
  std::vector<Month> months_;
};

inline std::uint64_t total_of(std::uint64_t count) { return count; }
inline std::uint64_t total_of(const MonthCounts& counts) { return counts.total(); }

/// How often each of many values comes. Knows so many of them one by one; what comes when it knows
/// no more is the rest. `Count` is a number or MonthCounts.
template <class Count>
class Tally {
 public:
  /// Knows at most `most` values.
  explicit Tally(std::size_t most) : most_(most) {}

  void add(std::string_view value, const Count& count) {
    auto found = counts_.find(value);
    if (found == counts_.end()) {
      if (full()) {
        rest_ += total_of(count);
        return;
      }
      found = counts_.emplace(value, Count()).first;
    }
    found->second += count;
  }
  /// Where `value` is counted. Only for one that never gets full.
  Count& of(std::string_view value) {
    const auto found = counts_.find(value);
    return found != counts_.end() ? found->second : counts_.emplace(value, Count()).first->second;
  }
  Tally& operator+=(const Tally& other) {
    if (counts_.size() + other.counts_.size() <= most_)
      for (const auto& [value, count] : other.counts_) add(value, count);
    else
      add_in_order(other);
    rest_ += other.rest_;
    return *this;
  }

  bool full() const { return counts_.size() >= most_; }
  std::size_t values() const { return counts_.size(); }
  std::uint64_t rest() const { return rest_; }

  template <class Archive>
  void serialize(Archive& archive) {
    archive(counts_, rest_);
  }

  struct Counted {
    std::string_view value;
    const Count* count;
  };
  /// The `most` that come most often; the same often, by their bytes.
  std::vector<Counted> top(std::size_t most) const {
    std::vector<Counted> all;
    all.reserve(counts_.size());
    for (const auto& [value, count] : counts_) all.push_back({value, &count});
    const auto before = [](const Counted& a, const Counted& b) {
      const auto left = total_of(*a.count);
      const auto right = total_of(*b.count);
      return left != right ? left > right : a.value < b.value;
    };
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
    std::partial_sort(all.begin(), end, all.end(), before);
    all.erase(end, all.end());
    return all;
  }

 private:
  /// Which values are known depends on their order where not all of them can be.
  void add_in_order(const Tally& other) {
    std::vector<std::string_view> values;
    for (const auto& [value, count] : other.counts_) values.push_back(value);
    std::ranges::sort(values);
    for (const std::string_view value : values) add(value, other.counts_.find(value)->second);
  }

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::size_t most_;
  std::unordered_map<std::string, Count, Hash, std::equal_to<>> counts_;
  std::uint64_t rest_ = 0;
};

}  // namespace casebook
