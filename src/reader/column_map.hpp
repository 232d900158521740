// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "options.hpp"

namespace casebook {

/// Where the wanted columns stand among those of a source.
struct ColumnMap {
  static constexpr std::size_t absent = static_cast<std::size_t>(-1);
  enum Fixed : std::size_t { root_id, experiment_id, probe, date, text, fixed_count };

  /// The index of each fixed column among the source's columns; `absent` if `Columns` names none
  /// (an empty name): that cell is NULL in every row.
  std::array<std::size_t, fixed_count> fixed{};
  std::vector<std::size_t> attributes;
  std::vector<std::string> attribute_names;  ///< as the source spells them
};

/// Finds the columns by name, first exactly, then without regard to (ASCII) case. Other columns are
/// ignored, or handed on in their order with `all_attributes`. Throws SourceError if one is
/// missing, saying which and what there is instead, or if a name fits two. `advice` is added to the
/// hint. `source` names the owner of the columns in messages: `rows.csv`, `The view combined`.
ColumnMap map_columns(const Columns& wanted, const std::vector<std::string>& there,
                      const std::string& source, const std::string& advice = {});

}  // namespace casebook
