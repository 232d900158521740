// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "names/name_table.hpp"

namespace casebook {

/// Gives names that differ from one another by more than case.
class UniqueNames {
 public:
  /// Returns `name`, or `name` with a number if it is taken.
  std::string take(std::string_view name);

 private:
  NameTable<std::uint64_t> last_number_;  ///< of each folded name that is taken
};

}  // namespace casebook
