// SPDX-License-Identifier: MIT
// The SQL that the readers of databases have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reader/column_map.hpp"
#include "reader/sql/database.hpp"

namespace casebook {

/// A name as an identifier between two `quote` characters, whatever it contains.
std::string quote_name(std::string_view name, char quote);

/// A table, with the name of its schema if there is one.
std::string quote_table(const Database& database, const std::string& schema,
                        const std::string& table);

/// The names of the columns, for map_columns().
std::vector<std::string> names_of(const std::vector<TableColumn>& columns);

/// SELECT of the fixed columns, in their order, and then of the attributes, from a view; an absent
/// column is NULL. `map` holds indices into `there`.
std::string select_view(Database& database, const std::string& view, const ColumnMap& map,
                        const std::vector<TableColumn>& there);

}  // namespace casebook
