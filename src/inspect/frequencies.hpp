// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace casebook {

/// Values with the number of rows or links that have them.
using ValueCounts = std::vector<std::pair<std::string, std::uint64_t>>;

/// How often each value occurs, of the first 4,096 different ones.
class Frequencies {
 public:
  void add(std::string_view value);
  /// At most ten, the most frequent first, those of one number by their bytes.
  ValueCounts most_frequent() const;

 private:
  std::map<std::string, std::uint64_t, std::less<>> counts_;
};

/// How many values were there before. Of more than 1,048,576 different ones the later are not
/// known, so that memory does not grow with the rows.
class Repetitions {
 public:
  void add(std::string_view value);
  std::uint64_t count() const { return count_; }

 private:
  std::unordered_set<std::size_t> hashes_;  ///< of 64 bits: two ids hardly share one
  std::uint64_t count_ = 0;
};

}  // namespace casebook
