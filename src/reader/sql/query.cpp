// SPDX-License-Identifier: MIT
#include "reader/sql/query.hpp"

namespace casebook {

std::string quote_name(std::string_view name, char quote) {
  std::string text(1, quote);
  for (const char c : name) text.append(c == quote ? 2 : 1, c);
  return text += quote;
}

std::string quote_table(const Database& database, const std::string& schema,
                        const std::string& table) {
  return (schema.empty() ? "" : database.quote(schema) + '.') + database.quote(table);
}

std::vector<std::string> names_of(const std::vector<TableColumn>& columns) {
  std::vector<std::string> names;
  names.reserve(columns.size());
  for (const TableColumn& column : columns) names.push_back(column.name);
  return names;
}

std::string select_view(Database& database, const std::string& view, const ColumnMap& map,
                        const std::vector<TableColumn>& there) {
  std::string list;
  const auto add = [&](std::size_t column) {
    if (!list.empty()) list += ", ";
    list += column == ColumnMap::absent ? "NULL" : database.quote(there[column].name);
  };
  for (const std::size_t column : map.fixed) add(column);
  for (const std::size_t column : map.attributes) add(column);
  const auto [schema, table] = database.split(view);
  return "SELECT " + list + " FROM " + quote_table(database, schema, table);
}

}  // namespace casebook
