// SPDX-License-Identifier: MIT
// Reads tagged rows without the view that pairs them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "options.hpp"
#include "reader/column_map.hpp"
#include "reader/sql/database.hpp"

namespace casebook {

/// The rows of a table of tagged rows, paired as the view `combined` would pair them, with the date
/// as it is stored. root_id, experiment_id and probe of `columns` name columns of the table. Checks
/// the columns at once: throws SourceError if one is missing, UsageError if attributes are asked
/// for or a column is declared absent. The cursor's columns are those of ColumnMap::Fixed. The
/// database must outlive the cursor and what is returned.
OpenRows open_tagged_table(Database& database, const std::string& table, const Columns& columns);

/// A view whose rows need no join.
struct Shortcut {
  OpenRows rows;      ///< the cursor's columns are the fixed ones and the attributes of the map
  std::string table;  ///< read instead of the view
};

/// The rows of a view from one pass over the table that it joins to itself, byte for byte as the
/// view gives them. None if the view is not such a join, or if this user may not see its definition
/// or its table. `map` holds indices into `there`, the columns of the view.
std::optional<Shortcut> find_shortcut(Database& database, const std::string& view,
                                      const std::vector<TableColumn>& there, const ColumnMap& map);

}  // namespace casebook
