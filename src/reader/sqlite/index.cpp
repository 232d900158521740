// SPDX-License-Identifier: MIT
#include "reader/sqlite/index.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "reader/sql/query.hpp"
#include "text/joined.hpp"

namespace casebook {
namespace {

/// The columns of a temporary index that SQLite makes, parsed from its query plan: `SEARCH t_2
/// USING AUTOMATIC PARTIAL COVERING INDEX (tag=? AND root_id=?)`.
std::vector<std::string> automatic_columns(std::string_view plan) {
  std::vector<std::string> columns;
  if (plan.find(" USING AUTOMATIC ") == std::string_view::npos) return columns;
  plan.remove_prefix(std::min(plan.find('('), plan.size()));
  for (std::size_t end = plan.find("=?"); end != std::string_view::npos; end = plan.find("=?")) {
    const std::size_t begin = plan.find_last_of("( ", end) + 1;
    columns.emplace_back(plan.substr(begin, end - begin));
    plan.remove_prefix(end + 2);
  }
  return columns;
}

/// The only table of the view that has all the columns; none if that is ambiguous.
std::optional<std::string> table_with(Database& database, const std::vector<std::string>& columns,
                                      const std::string& view) {
  std::vector<std::string> literals;
  literals.reserve(columns.size());
  for (const std::string& column : columns) literals.push_back(quote_name(column, '\''));
  const auto rows = database.query(
      "SELECT name FROM sqlite_master AS one WHERE type = 'table' AND (SELECT count(*) FROM "
      "pragma_table_info(one.name) AS has WHERE has.name IN (" +
      joined(literals, ", ") + ")) = " + std::to_string(columns.size()) +
      " AND instr((SELECT sql FROM sqlite_master WHERE type = 'view' AND name = " +
      quote_name(view, '\'') + " COLLATE NOCASE), name) > 0");
  if (!rows->next()) return std::nullopt;
  const std::string table(rows->cell(0).value_or(""));
  return rows->next() ? std::nullopt : std::optional(table);
}

}  // namespace

std::optional<MissingIndex> missing_sqlite_index(Database& database, const std::string& view) {
  const auto plan = database.query("EXPLAIN QUERY PLAN SELECT * FROM " + database.quote(view));
  constexpr std::size_t detail = 3;
  while (plan->next()) {
    std::vector<std::string> columns = automatic_columns(plan->cell(detail).value_or(""));
    if (columns.empty()) continue;
    const std::string name = database.quote(joined(columns, "_"));
    const auto table = table_with(database, columns, view);
    if (!table) continue;
    for (std::string& column : columns) column = database.quote(column);
    return MissingIndex{*table, "CREATE INDEX " + name + " ON " + database.quote(*table) + " (" +
                                    joined(columns, ", ") + ")"};
  }
  return std::nullopt;
}

}  // namespace casebook
