// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "options.hpp"

namespace casebook {

/// Where the wanted columns stand among those that a source has.
struct ColumnMap {
  static constexpr std::size_t absent = static_cast<std::size_t>(-1);
  enum Fixed : std::size_t { root_id, experiment_id, probe, date, text, fixed_count };

  /// An index into the source's columns for each fixed one; `absent` where `Columns` names none
  /// (an empty name): that cell is NULL in every row.
  std::array<std::size_t, fixed_count> fixed{};
  std::vector<std::size_t> attributes;
  std::vector<std::string> attribute_names;  ///< as the source spells them
};

/// Finds the columns by name, exactly and else without regard to (ASCII) case; others are ignored,
/// or with `all_attributes` handed on as they stand there.
/// Throws SourceError where one is missing, saying which and what there is instead, or where a name
/// fits two. `advice` goes behind the hint. `source` is whose columns they are, for messages:
/// `rows.csv`, `The view combined`.
ColumnMap map_columns(const Columns& wanted, const std::vector<std::string>& there,
                      const std::string& source, const std::string& advice = {});

}  // namespace casebook
