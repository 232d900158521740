// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>

namespace casebook {

/// Counts the rows of each root, over all documents in their order, so that no two cases of a
/// corpus bear the same name. Numeric ids cost a bit each where they are dense (as a database
/// numbers them).
class CaseNumbers {
 public:
  /// 1 for the first row of a root, 2 for the second, and so on. `number` is the root_id as a
  /// number, or the largest one where it is none: then `text` tells roots apart.
  unsigned next(std::int64_t number, std::string_view text) {
    if (number == std::numeric_limits<std::int64_t>::max()) return ++texts_[std::string(text)];
    auto& page = seen_[number >> 6];
    const auto bit = std::uint64_t{1} << (number & 63);
    if (!(page & bit)) {
      page |= bit;
      return 1;
    }
    return 1 + ++repeated_[number];
  }

 private:
  std::unordered_map<std::int64_t, std::uint64_t> seen_;  ///< 64 ids to an entry
  std::unordered_map<std::int64_t, unsigned> repeated_;
  std::unordered_map<std::string, unsigned> texts_;
};

}  // namespace casebook
