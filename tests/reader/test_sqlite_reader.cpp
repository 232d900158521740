// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <algorithm>
#include <string>

#include "reader/reading.hpp"
#include "reader/sqlite_file.hpp"

namespace casebook::testing {
namespace {

const std::string columns_sql = "root_id, experiment_id, probe, date, text";

TEST_CASE("the owner's view is read word for word") {
  const TempFolder folder;
  const std::string path = run_sql(
      folder.path("rows.db"),
      std::string(table_sql) + view_sql +
          "INSERT INTO table_output (experiment_id, root_id, tag, probe, content) VALUES "
          "(51, 7, 'raw', 'The sky', 'The sky is blue'), (51, 7, 'date', 'The sky', '2020-10-03'), "
          "(51, 7, 'trimmed', 'The sky', 'The sky is blue'), (52, 8, 'date', NULL, 'never'), "
          "(52, 8, 'trimmed', NULL, NULL), (52, 9, 'date', 'The sky', '2020-10-03');");
  std::vector<Values> rows = read_all(from(path));
  std::sort(rows.begin(), rows.end());
  const std::vector<Values> want = {{"7", "51", "The sky", "October, 2020", "The sky is blue"},
                                    {"8", "52", std::nullopt, std::nullopt, std::nullopt}};
  CHECK(rows == want);
}

TEST_CASE("numbers, blobs and NUL bytes come as they are stored") {
  const TempFolder folder;
  const std::string path =
      run_sql(folder.path("rows.db"), "CREATE TABLE combined (" + columns_sql +
                                          "); INSERT INTO combined VALUES (1, 2.5, X'FF0041', "
                                          "20201003, 'a' || char(0) || 'b')");
  const std::vector<Values> want = {
      {"1", "2.5", std::string("\xFF\0A", 3), "20201003", std::string("a\0b", 3)}};
  ReaderOptions options = from(path);
  options.text_table.encoding = "utf-8";
  CHECK(read_all(options) == want);
}

TEST_CASE("a text of 65 kB and an emoji are whole") {
  const TempFolder folder;
  const std::string text = std::string(65'535, 'x') + "\U0001F602";
  const std::string path =
      run_sql(folder.path("rows.db"), "CREATE TABLE combined (" + columns_sql +
                                          "); INSERT INTO combined VALUES (1, 2, 'p', 'd', '" +
                                          text + "')");
  CHECK(read_all(from(path)) == std::vector<Values>{{"1", "2", "p", "d", text}});
}

TEST_CASE("a database is known by its content, by its name, and by sqlite:") {
  const TempFolder folder;
  const std::string sql = "CREATE TABLE combined (" + columns_sql +
                          "); INSERT INTO combined VALUES (1, 2, 'p', 'd', 't')";
  CHECK(read_all(from(run_sql(folder.path("rows.csv"), sql))).size() == 1);
  CHECK(read_all(from("sqlite:" + run_sql(folder.path("rows"), sql))).size() == 1);
  CHECK(contains(failure(from(folder.write("text.db", "root_id,experiment_id,probe,date,text\n"))),
                 "text.db is no SQLite database\n"));
}

TEST_CASE("a path may contain characters with a meaning in URLs") {
  const TempFolder folder;
  const std::string path =
      run_sql(folder.path("50% ?mode=rwc#x&y.db"), "CREATE TABLE combined (" + columns_sql + ")");
  CHECK(read_all(from(path)).empty());
  CHECK(open_reader(from(path))->description() == path);
}

TEST_CASE("another view, in other names and with attributes, is read as the options say") {
  const TempFolder folder;
  ReaderOptions options = from(
      run_sql(folder.path("debate.db"),
              "CREATE TABLE \"the \"\"words\"\"\" (Speaker, words, n, debate, time); "
              "INSERT INTO \"the \"\"words\"\"\" VALUES ('Ann', 'Hello', 7, 'One', '2020-01')"));
  options.view = "the \"words\"";
  options.columns = {"n", "", "debate", "time", "words", {"speaker"}};
  const std::vector<Values> want = {{"7", std::nullopt, "One", "2020-01", "Hello", "Ann"}};
  CHECK(read_all(options) == want);
}

TEST_CASE("all further columns of a view are handed on, with their names") {
  const TempFolder folder;
  ReaderOptions options = from(run_sql(
      folder.path("rows.db"), "CREATE TABLE combined (" + columns_sql +
                                  ", model, k); INSERT INTO combined VALUES (1, 2, 'p', 'd', "
                                  "'t', 'm', NULL)"));
  options.columns.all_attributes = true;
  const auto reader = open_reader(options);
  CHECK(reader->attributes() == std::vector<std::string>{"model", "k"});
  const std::vector<Values> want = {{"1", "2", "p", "d", "t", "m", std::nullopt}};
  CHECK(read_all(*reader) == want);
}

TEST_CASE("a missing view is named, and those that are there") {
  const TempFolder folder;
  const std::string path = run_sql(
      folder.path("rows.db"), "CREATE TABLE rows (a); CREATE VIEW all_rows AS SELECT a FROM rows");
  CHECK(failure(from(path)) == path +
                                   " has no view or table combined\n"
                                   "It has all_rows, rows; --view says which to read");
  CHECK(contains(failure(from(folder.write("empty.db", ""))), "It holds no table at all"));
}

TEST_CASE("a column that a view lacks is named, and those that it has") {
  const TempFolder folder;
  const std::string path =
      run_sql(folder.path("rows.db"), "CREATE VIEW combined AS SELECT 1 AS root_id, 2 AS probe");
  CHECK(failure(from(path)) ==
        "The view combined has no column experiment_id, date, text\n"
        "It has root_id, probe; --columns experiment_id=,date=…,text=… says which holds what, with "
        "nothing behind = where there is none");
}

TEST_CASE("a view that cannot be computed says why") {
  const TempFolder folder;
  const std::string path = run_sql(
      folder.path("rows.db"),
      "CREATE VIEW combined AS SELECT 1 AS root_id, 2 AS experiment_id, 'p' AS probe, 'd' AS date, "
      "no_such_function(3) AS text");
  CHECK(contains(failure(from(path)), "no such function: no_such_function\n"));
}

TEST_CASE("a database that breaks in the middle is an error, not an end") {
  const TempFolder folder;
  const std::string path = run_sql(
      folder.path("rows.db"), "CREATE TABLE combined (" + columns_sql +
                                  "); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
                                  "n WHERE i < 5000) INSERT "
                                  "INTO combined SELECT i, 1, 'p', 'd', hex(zeroblob(100)) FROM n");
  constexpr std::uintmax_t pages = 60;
  std::filesystem::resize_file(path, pages * 4096);
  CHECK(contains(failure(from(path)), "rows.db is damaged\n"));
}

TEST_CASE("reading leaves the folder of a database as it is") {
  const TempFolder folder;
  const std::string path =
      run_sql(folder.path("rows.db"), "CREATE TABLE combined (" + columns_sql + ")");
  read_all(from(path));
  const std::filesystem::directory_iterator files(folder.path(""));
  CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("a missing index is named with the statement that adds it, and not when it is there") {
  const TempFolder folder;
  const std::string path = run_sql(folder.path("rows.db"), std::string(table_sql) + view_sql);
  const std::string statement =
      "CREATE INDEX \"tag_root_id\" ON \"table_output\" (\"tag\", \"root_id\")";
  ReaderOptions options = from(path);
  CHECK(open_reader(options)->missing_index() == std::nullopt);  // nothing is joined
  options.shortcut = false;
  CHECK(open_reader(options)->missing_index() == statement);
  run_sql(path, statement);
  CHECK(open_reader(options)->missing_index() == std::nullopt);
}

TEST_CASE("a database that another program is writing to is still read") {
  const TempFolder folder;
  const std::string path = run_sql(
      folder.path("rows.db"), "PRAGMA journal_mode=WAL; CREATE TABLE combined (" + columns_sql +
                                  "); INSERT INTO combined VALUES (1, 2, 'p', 'd', 't')");
  sqlite3* writer = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &writer) == SQLITE_OK);
  sqlite3_exec(writer,
               "INSERT INTO combined VALUES (2, 2, 'p', 'd', 'u'); BEGIN; "
               "INSERT INTO combined VALUES (3, 2, 'p', 'd', 'v')",
               nullptr, nullptr, nullptr);
  CHECK(read_all(from(path)).size() == 2);
  sqlite3_close(writer);
}

}  // namespace
}  // namespace casebook::testing
