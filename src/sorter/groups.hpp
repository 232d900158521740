// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "record.hpp"

namespace casebook {

/// How many rows a month has.
struct MonthCount {
  Date month;
  std::uint64_t rows = 0;

  bool operator==(const MonthCount&) const = default;
};

/// The rows of one probe: what is known of them when all have been read.
struct Group {
  std::uint32_t number = 0;        ///< SortKey::group
  std::string probe;               ///< bytes as stored; empty: none
  std::vector<MonthCount> months;  ///< those with rows, in order, undated last
};

/// The groups that were met so far. Runs that are sorted at the same time share it: whoever holds
/// a Lock may call the rest.
class Groups {
 public:
  using Lock = std::unique_lock<std::mutex>;
  Lock lock() { return Lock(mutex_); }

  /// The number of the group of `probe`, a new one if need be.
  std::uint32_t number_of(std::string_view probe);
  /// Counts rows of a group.
  void count(std::uint32_t number, MonthCount more);

  /// All of them, ordered by the bytes of their probes.
  std::vector<const Group*> by_probe() const;

 private:
  std::mutex mutex_;
  std::deque<Group> groups_;  ///< by number; a deque, for its members must not move
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

}  // namespace casebook
