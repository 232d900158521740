// SPDX-License-Identifier: MIT
// Reads texts whose attributes stand in a second table, a row for each.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "options.hpp"
#include "reader/sql/database.hpp"

namespace casebook {

/// Values that no case has, counted as rows are read.
struct ValuesLeftOut {
  std::uint64_t orphans = 0;   ///< of texts that are not there
  std::uint64_t nameless = 0;  ///< without a name, or with an empty one
};

/// The texts of a table, with what other tables say of them.
struct PivotedTexts {
  OpenRows rows;  ///< the cursor's columns are those of ColumnMap::Fixed and the attributes
  std::vector<std::string> attributes;
  std::string form;  ///< as Reader::form()
  std::shared_ptr<ValuesLeftOut> left_out;
};

/// The rows of `table`, if it is one of texts (`id`, `experiment_id`, `probe`, `text`) beside which
/// `<table>_data` holds their attributes (`text_id`, `name`, `value`); else none. Every text is a
/// row, whichever names it has; a name that it has several times has the values joined by `; `.
/// Columns may be those of the table, names of attributes, and columns of `table_experiment`, whose
/// row the text's experiment is; one that has the name of another is `experiment_<name>`. The root
/// is `id` and the date is `created`, unless `columns` says otherwise. Throws SourceError if a
/// column is missing. The tables are read in one pass, without a join. The database must outlive
/// what is returned.
std::optional<PivotedTexts> open_text_table(Database& database, const std::string& table,
                                            const Columns& columns);

}  // namespace casebook
