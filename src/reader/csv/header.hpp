// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "options.hpp"

namespace casebook {

/// What the first rows of a table of text are.
struct CsvHeader {
  std::vector<std::string> names;  ///< of its columns; `1`, `2` … where the table has none
  Columns columns;                 ///< those that are wanted, all by name
  std::size_t rows = 0;            ///< how many are none of the data
  std::string advice;              ///< for whoever misses a column
};

/// Finds the row of the names. A column that is asked for by its place, from 1 on, is meant so
/// where none has that name; a table of which only places are known, for no wanted name stands in
/// its first row, has no names. `skip` rows are passed over: above the names if the row behind them
/// has these, else below the names (as surveys repeat them there).
CsvHeader find_header(const std::vector<std::vector<std::string>>& first_rows,
                      const Columns& wanted, std::uint64_t skip);

/// All names that are wanted, without those that are places.
std::vector<std::string> wanted_names(const Columns& wanted);

}  // namespace casebook
