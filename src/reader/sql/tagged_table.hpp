// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "options.hpp"
#include "reader/sql/database.hpp"

namespace casebook {

/// The rows that the view `combined` makes of a table of tagged rows, without the view:
///
///   SELECT DISTINCT t_1.root_id, t_1.experiment_id, t_1.probe, t_1.content, t_2.content
///   FROM table AS t_1 INNER JOIN table AS t_2
///   ON t_1.root_id = t_2.root_id AND t_1.tag = 'date' AND t_2.tag = 'trimmed'
///
/// with the date as it is stored. Where root_id is an integer, the table is read once in its order,
/// and a root that has one date and one text is paired here: nothing has to be joined or made
/// distinct. Any other root is left to that query. Of `columns` root_id, experiment_id and probe
/// name columns of the table. Checks the columns at once: throws SourceError where one is missing,
/// UsageError where attributes are asked for or a column is left out. The cursor's columns are
/// those of ColumnMap::Fixed; neither it nor what is returned may outlive the database.
OpenRows open_tagged_table(Database& database, const std::string& table, const Columns& columns);

}  // namespace casebook
