// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include "reader/reading.hpp"
#include "reader/sqlite_file.hpp"
#include "reader/tagged_rows.hpp"

namespace casebook::testing {
namespace {

std::vector<Values> read_table(const std::string& path) {
  ReaderOptions options = from(path);
  options.table = "table_output";
  std::vector<Values> rows = read_all(options);
  std::sort(rows.begin(), rows.end());
  return rows;
}

TEST_CASE("a tagged table gives the rows that the view would, each once") {
  const TempFolder folder;
  CHECK(read_table(run_sql(folder.path("rows.db"), table_sql + tagged_rows())) == rows_of_view());
}

TEST_CASE("a tagged table whose root_id is text gives the same rows") {
  const TempFolder folder;
  std::string table = table_sql;
  table.replace(table.find("root_id INT"), 11, "root_id TEXT");
  CHECK(read_table(run_sql(folder.path("rows.db"), table + tagged_rows())) == rows_of_view());
}

TEST_CASE("a table without tags gives no rows") {
  const TempFolder folder;
  CHECK(read_table(run_sql(folder.path("rows.db"), table_sql)).empty());
}

TEST_CASE("a table that lacks a column says so") {
  const TempFolder folder;
  ReaderOptions options = from(run_sql(folder.path("rows.db"), "CREATE TABLE rows (root_id, tag)"));
  options.table = "rows";
  CHECK(contains(failure(options), "The table rows has no column experiment_id, probe, content\n"));
}

TEST_CASE("a tagged table has no attributes and needs its columns") {
  const TempFolder folder;
  ReaderOptions options = from(run_sql(folder.path("rows.db"), table_sql));
  options.table = "table_output";
  options.columns.attributes = {"depth"};
  CHECK_THROWS_AS(open_reader(options), UsageError);
  options.columns = {};
  options.columns.experiment_id = "";
  CHECK_THROWS_AS(open_reader(options), UsageError);
}

/// The same rows in both ways, and whether the first was the shortcut.
bool is_short(ReaderOptions options) {
  const auto reader = open_reader(options);
  const bool is_short =
      contains(reader->form(), "one pass over table_output, whose rows the view ");
  std::vector<Values> rows = read_all(*reader);
  options.shortcut = false;
  const auto joined = open_reader(options);
  CHECK(joined->form() == "");
  std::vector<Values> joined_rows = read_all(*joined);
  std::sort(rows.begin(), rows.end());
  std::sort(joined_rows.begin(), joined_rows.end());
  CHECK(rows == joined_rows);
  CHECK_FALSE(rows.empty());
  return is_short;
}

TEST_CASE("the owner's view of an SQLite file is read without a join") {
  const TempFolder folder;
  CHECK(is_short(from(run_sql(folder.path("rows.db"), table_sql + tagged_rows() + view_sql))));
}

TEST_CASE("a view with duplicates, further columns and other names is read without a join") {
  const TempFolder folder;
  ReaderOptions options = from(
      run_sql(folder.path("rows.db"),
              table_sql + tagged_rows() +
                  "CREATE VIEW pairs (body, prompt, day, depth, n) AS SELECT b.content, a.probe, "
                  "a.content, b.depth, b.root_id FROM table_output b, table_output a WHERE b.tag = "
                  "'trimmed' AND a.tag = 'date' AND a.root_id = b.root_id"));
  options.view = "PAIRS";
  options.columns = {"n", "", "prompt", "day", "body", {"depth"}};
  CHECK(is_short(options));
}

TEST_CASE("a view that joins otherwise, or tables that hold otherwise, are left to the database") {
  const TempFolder folder;
  const std::string view = view_sql;
  const auto replaced = [](std::string text, const std::string& what, const std::string& by) {
    return text.replace(text.find(what), what.size(), by);
  };
  auto file = [&, n = 0](const std::string& table, const std::string& as) mutable {
    return from(run_sql(folder.path(std::to_string(++n) + ".db"), table + tagged_rows() + as));
  };
  CHECK(is_short(file(table_sql, view)));
  CHECK(is_short(file(table_sql, replaced(view, "distinct ", ""))));
  CHECK_FALSE(
      is_short(file(table_sql, replaced(view, "t_2.tag = ", "t_2.depth IS NULL AND t_2.tag = "))));
  CHECK_FALSE(is_short(file(table_sql, replaced(view, "t_1.root_id,", "7 AS root_id,"))));
  CHECK_FALSE(is_short(file(replaced(table_sql, "root_id INT", "root_id TEXT"), view)));
  // A column takes values of any type.
  CHECK_FALSE(is_short(
      file(table_sql, "UPDATE table_output SET root_id = X'31' WHERE root_id = 10;" + view)));
  ReaderOptions without_root = file(table_sql, replaced(view, "t_1.root_id,", ""));
  without_root.columns.root_id = "";
  CHECK_FALSE(is_short(without_root));
}

TEST_CASE("a tagged table needs no index") {
  const TempFolder folder;
  ReaderOptions options = from(run_sql(folder.path("rows.db"), table_sql));
  options.table = "table_output";
  CHECK(open_reader(options)->missing_index() == std::nullopt);
}

}  // namespace
}  // namespace casebook::testing
