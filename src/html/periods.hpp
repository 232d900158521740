// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "html/tally.hpp"

namespace casebook {

/// The time of a corpus in columns of a chart: months, or so many together that it has at most 120
/// columns. Periods without cases are columns, too.
class Periods {
 public:
  /// From the first month of `all` to the last that is known.
  explicit Periods(const MonthCounts& all);

  /// 0 where no month is known.
  std::size_t count() const { return count_; }
  std::string name(std::size_t column) const;  ///< `2020-10`, `2020 Q4`, `2020`, `2020 to 2029`
  /// What a period is called: `month`, `quarter`, `year`, `decade`, `century`.
  const char* unit() const;
  bool begins_year(std::size_t column) const;
  std::string year(std::size_t column) const;

  /// The counts of each column.
  std::vector<std::uint64_t> columns(const MonthCounts& counts) const;

 private:
  unsigned months_ = 1;  ///< in a column
  unsigned first_ = 0;   ///< column, counted from year 0
  std::size_t count_ = 0;
};

/// How many of `counts` are undated.
std::uint64_t undated_of(const MonthCounts& counts);

}  // namespace casebook
