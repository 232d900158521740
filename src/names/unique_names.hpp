// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace casebook {

/// Gives names of which none is another's, not even by the case of its letters.
class UniqueNames {
 public:
  /// `name`, or with a number if it is taken.
  std::string take(std::string_view name);

 private:
  std::unordered_set<std::string> taken_;
};

}  // namespace casebook
