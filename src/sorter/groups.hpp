// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "record.hpp"

namespace casebook {

/// How many rows a month has.
struct MonthCount {
  Date month;
  std::uint64_t rows = 0;

  bool operator==(const MonthCount&) const = default;
};

/// The rows of one probe, as far as they are known when all have been read.
struct Group {
  std::uint32_t number = 0;        ///< SortKey::group
  std::string probe;               ///< bytes as stored; empty: none
  std::vector<MonthCount> months;  ///< those with rows, in order, undated last
};

/// The groups found so far. Runs that are sorted at the same time share it: the other members may
/// be called only while holding a Lock.
class Groups {
 public:
  /// Probes for which `is_blank` is true count as none: they share the group of the empty probe.
  using IsBlank = std::function<bool(std::string_view)>;
  explicit Groups(IsBlank is_blank) : is_blank_(std::move(is_blank)) {}

  using Lock = std::unique_lock<std::mutex>;
  Lock lock() { return Lock(mutex_); }

  /// The number of the group of `probe`, which is made if needed.
  std::uint32_t number_of(std::string_view probe);
  /// Counts rows of a group.
  void count(std::uint32_t number, MonthCount more);

  /// Call once, when all rows are counted. Returns the groups, ordered by the bytes of their
  /// probes.
  std::vector<const Group*> finish();
  /// Frees the counts of their months. After finish().
  void forget_months();

 private:
  std::uint32_t add(std::string_view probe);

  const IsBlank is_blank_;
  std::mutex mutex_;
  std::deque<Group> groups_;  ///< by number; a deque, because its members must not move
  std::deque<std::string> blank_probes_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;  ///< views into these two
};

}  // namespace casebook
