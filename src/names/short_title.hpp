// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "names/name_table.hpp"

namespace casebook {

/// What probes are called where there is room for a line: those that are short, as they are; those
/// of more than 120 characters or of several lines by their beginning, cut between words, with `…`.
/// Where another is called so, a number follows: no title is given twice.
class ShortTitles {
 public:
  /// `probe` is tidy, its lines parted by LF. What it is called depends on those before alone.
  std::string take(std::string_view probe);

 private:
  NameTable<std::uint64_t> last_number_;  ///< of each title that is taken
};

/// Whether a probe is called by its beginning.
bool needs_short_title(std::string_view probe);

}  // namespace casebook
