// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include "reader/reading.hpp"
#include "reader/sqlite_file.hpp"
#include "reader/tagged_rows.hpp"

namespace casebook::test {
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

TEST_CASE("a tagged table needs no index") {
  const TempFolder folder;
  ReaderOptions options = from(run_sql(folder.path("rows.db"), table_sql));
  options.table = "table_output";
  CHECK(open_reader(options)->missing_index() == std::nullopt);
}

}  // namespace
}  // namespace casebook::test
