// SPDX-License-Identifier: MIT
// Charts as SVG within a page: drawn from numbers, in colours of the page's style sheet.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/periods.hpp"

namespace casebook {

/// A row of a heat map.
struct HeatRow {
  std::string name;
  std::vector<std::uint64_t> columns;
  std::uint64_t undated = 0;
  std::uint64_t total = 0;
  bool sum = false;  ///< of several rows: it is shaded on a scale of its own
};

/// Rows over time: the more, the darker, in nine steps by the square root of the share of the
/// largest; nothing where there is none. With the total of each row. `label` says what is seen.
std::string heat_map(const std::vector<HeatRow>& rows, const Periods& periods,
                     std::string_view label);

struct Bar {
  std::string name;
  std::uint64_t count = 0;
};

/// Bars beside one another. Names below stand where they have room.
std::string bar_chart(const std::vector<Bar>& bars, std::string_view label);

/// A small chart of `columns` for a cell of a table. It says nothing that the table does not.
std::string sparkline(const std::vector<std::uint64_t>& columns);

}  // namespace casebook
