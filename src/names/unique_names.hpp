// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace casebook {

/// Gives names that differ from one another by more than case.
class UniqueNames {
 public:
  /// Returns `name`, or `name` with a number if it is taken.
  std::string take(std::string_view name);

 private:
  std::unordered_set<std::string> taken_;
};

}  // namespace casebook
