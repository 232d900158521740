// SPDX-License-Identifier: MIT
#include "reader/sql/shortcut.hpp"

#include <algorithm>
#include <utility>

#include "error.hpp"
#include "reader/sql/query.hpp"
#include "reader/sql/tagged_join.hpp"
#include "reader/sql/tagged_rows.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

void refuse_what_a_table_has_not(const Columns& columns) {
  if (!columns.attributes.empty() || columns.all_attributes) {
    throw UsageError("--table gives no further columns", "Read a view that has them with --view");
  }
  if (columns.root_id.empty() || columns.experiment_id.empty() || columns.probe.empty()) {
    throw UsageError("--table needs the columns root_id, experiment_id and probe",
                     "Read a view without one of them with --view");
  }
}

const TableColumn* find_column(const std::vector<TableColumn>& columns, std::string_view name) {
  const auto found = std::ranges::find_if(
      columns, [name](const TableColumn& column) { return equal_but_case(column.name, name); });
  return found == columns.end() ? nullptr : &*found;
}

/// The columns of the table; none if it cannot be examined.
std::vector<TableColumn> columns_of(Database& database, const TaggedJoin& join) try {
  return database.columns(join.schema.empty() ? join.table : join.schema + '.' + join.table);
} catch (const SourceError&) {
  return {};
}

/// Whether reading the table gives the same rows as the join: every name is a column of it, and
/// rows that are distinct within a root are distinct.
bool fits(const TaggedJoin& join, const std::vector<TableColumn>& table) {
  const auto there = [&](const std::string& name) { return find_column(table, name) != nullptr; };
  const auto is_root = [&](const TaggedJoin::Item& item) {
    return !item.date_format && equal_but_case(item.column, join.root);
  };
  return there(join.root) && there(join.tag) &&
         std::ranges::all_of(join.items, there, &TaggedJoin::Item::column) &&
         (!join.distinct || std::ranges::any_of(join.items, is_root));
}

bool has_integer_root(Database& database, const TaggedJoin& join,
                      const std::vector<TableColumn>& table) {
  const TableColumn* const root = find_column(table, join.root);
  return root && root->integer && database.holds_integers(join.table, root->name);
}

std::vector<std::size_t> items_of(const ColumnMap& map) {
  std::vector<std::size_t> wanted;
  for (const std::size_t column : map.fixed)
    wanted.push_back(column == ColumnMap::absent ? no_item : column);
  wanted.insert(wanted.end(), map.attributes.begin(), map.attributes.end());
  return wanted;
}

}  // namespace

OpenRows open_tagged_table(Database& database, const std::string& table, const Columns& columns) {
  refuse_what_a_table_has_not(columns);
  const std::vector<TableColumn> there = database.columns(table);
  const Columns wanted{columns.root_id, columns.experiment_id, columns.probe, "tag", "content", {}};
  const ColumnMap map = map_columns(wanted, names_of(there), "The table " + table);
  const auto name = [&](ColumnMap::Fixed column) { return there[map.fixed[column]].name; };
  TaggedJoin join;
  std::tie(join.schema, join.table) = database.split(table);
  join.root = name(ColumnMap::root_id);
  join.tag = name(ColumnMap::date);
  join.tags = {"date", "trimmed"};
  join.distinct = true;
  const std::string content = name(ColumnMap::text);
  join.items = {{TaggedJoin::first, join.root, {}},
                {TaggedJoin::first, name(ColumnMap::experiment_id), {}},
                {TaggedJoin::first, name(ColumnMap::probe), {}},
                {TaggedJoin::first, content, {}},
                {TaggedJoin::second, content, {}}};
  const bool integer_root = has_integer_root(database, join, there);
  return open_tagged_rows(database, std::move(join), {0, 1, 2, 3, 4}, integer_root);
}

std::optional<Shortcut> find_shortcut(Database& database, const std::string& view,
                                      const std::vector<TableColumn>& there, const ColumnMap& map) {
  std::optional<TaggedJoin> join = parse_tagged_join(database.view_definition(view));
  if (!join || join->items.size() != there.size()) return std::nullopt;
  const std::vector<TableColumn> table = columns_of(database, *join);
  if (!fits(*join, table) || !has_integer_root(database, *join, table)) return std::nullopt;
  std::string name = join->table;
  return Shortcut{open_tagged_rows(database, *std::move(join), items_of(map), true),
                  std::move(name)};
}

}  // namespace casebook
