// SPDX-License-Identifier: MIT
#include "reader/mysql/index.hpp"

#include <array>
#include <cstddef>

#include "text/ascii.hpp"

namespace casebook {
namespace {

/// A schema as SQL; the current one if it has no name.
std::string schema_literal(const std::string& schema) {
  return schema.empty() ? "DATABASE()" : mysql_literal(schema);
}

/// The tables of the view that have tagged rows, and how their column `tag` is stored.
std::string select_tagged_tables(const std::string& schema, const std::string& view) {
  return "SELECT tag.TABLE_NAME, tag.DATA_TYPE FROM information_schema.VIEWS AS v "
         "JOIN information_schema.COLUMNS AS tag ON tag.TABLE_SCHEMA = v.TABLE_SCHEMA "
         "AND tag.COLUMN_NAME = 'tag' "
         "JOIN information_schema.COLUMNS AS root ON root.TABLE_SCHEMA = tag.TABLE_SCHEMA "
         "AND root.TABLE_NAME = tag.TABLE_NAME AND root.COLUMN_NAME = 'root_id' "
         "WHERE v.TABLE_SCHEMA = " +
         schema_literal(schema) + " AND v.TABLE_NAME = " + mysql_literal(view) +
         " AND INSTR(v.VIEW_DEFINITION, CONCAT('`', tag.TABLE_NAME, '`')) > 0";
}

/// Counts the indexes that lead to the rows of a root, or of a tag and a root.
std::string count_indexes(const std::string& schema, const std::string& table) {
  return "SELECT COUNT(*), NULL FROM information_schema.STATISTICS AS root "
         "LEFT JOIN information_schema.STATISTICS AS tag ON tag.TABLE_SCHEMA = root.TABLE_SCHEMA "
         "AND tag.TABLE_NAME = root.TABLE_NAME AND tag.INDEX_NAME = root.INDEX_NAME "
         "AND tag.SEQ_IN_INDEX = 1 AND tag.COLUMN_NAME = 'tag' "
         "WHERE root.COLUMN_NAME = 'root_id' AND root.TABLE_SCHEMA = " +
         schema_literal(schema) + " AND root.TABLE_NAME = " + mysql_literal(table) +
         " AND (root.SEQ_IN_INDEX = 1 OR (root.SEQ_IN_INDEX = 2 AND tag.COLUMN_NAME IS NOT NULL))";
}

bool needs_prefix(const std::string& type) {
  return type.ends_with("char") || type.ends_with("text") || type.ends_with("blob");
}

/// The first two values of the first row; empty if there is none. Takes all rows, so that the
/// connection is free for the next query.
std::array<std::string, 2> first_row(Database& database, const std::string& sql) {
  std::array<std::string, 2> values;
  const auto rows = database.query(sql + " LIMIT 1");
  while (rows->next()) {
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = rows->cell(i).value_or("");
  }
  return values;
}

}  // namespace

std::string mysql_literal(const std::string& text) {
  std::string sql = "_utf8mb4 X'";
  for (const char c : text) append_hex(sql, static_cast<unsigned char>(c), capital_hex_digits);
  return sql + "'";
}

std::optional<MissingIndex> missing_mysql_index(Database& database, const std::string& schema,
                                                const std::string& view) {
  const auto [table, type] = first_row(database, select_tagged_tables(schema, view));
  if (table.empty()) return std::nullopt;
  const auto [count, none] = first_row(database, count_indexes(schema, table));
  if (count != "0") return std::nullopt;
  // Tags are short words that differ within this length.
  const std::string prefix = schema.empty() ? "" : database.quote(schema) + ".";
  return MissingIndex{table, "ALTER TABLE " + prefix + database.quote(table) +
                                 " ADD INDEX `tag_root` (`tag`" +
                                 (needs_prefix(type) ? "(32)" : "") + ", `root_id`)"};
}

}  // namespace casebook
