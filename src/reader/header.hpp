// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "options.hpp"

namespace casebook {

/// What the first rows of a table of text contain besides data.
struct TableHeader {
  std::vector<std::string> names;  ///< of its columns; `1`, `2` … where the table has none
  Columns columns;                 ///< those that are wanted, all by name
  std::size_t rows = 0;            ///< how many of the first rows are not data
  std::string advice;              ///< for an error about a missing column
};

/// Finds the row of the names. A wanted name that is a number is taken as a position, counted from
/// 1, unless a column has that name. If only positions are wanted and the first row contains no
/// wanted name, the table has no names. `skip` rows are skipped: above the names if the row after
/// them contains these, else below the names (surveys repeat the names there).
TableHeader find_header(const std::vector<std::vector<std::string>>& first_rows,
                        const Columns& wanted, std::uint64_t skip);

/// All wanted names except those that are positions.
std::vector<std::string> wanted_names(const Columns& wanted);

}  // namespace casebook
