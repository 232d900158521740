// SPDX-License-Identifier: MIT
// Texts with their attributes in a second table, as the newer published program writes them.

#include "reader/mariadb_server.hpp"
#include "reader/sqlite_file.hpp"

namespace casebook::testing {
namespace {

using std::nullopt;

/// `serial` is how the database counts ids.
std::string tables_sql(const std::string& serial) {
  return "CREATE TABLE table_text (id " + serial +
         ", experiment_id INT, probe TEXT, text TEXT, sound BLOB);"
         "CREATE TABLE table_text_data (id " +
         serial +
         ", text_id INT, name VARCHAR(128), value VARCHAR(128));"
         "CREATE TABLE table_experiment (id " +
         serial +
         ", description TEXT, model_name VARCHAR(255), date DATETIME, weights BLOB);"
         "INSERT INTO table_experiment VALUES (1, 'first', 'small', '2022-01-01 00:00:00', X'00'),"
         " (2, NULL, 'large', NULL, NULL);"
         "INSERT INTO table_text VALUES (3, 1, 'p', 'three', X'FF'), (1, 1, 'p', 'one', NULL),"
         " (2, 2, 'q', 'two', NULL), (4, 9, NULL, NULL, NULL), (10, 2, 'q', 'ten', NULL);"
         "INSERT INTO table_text_data VALUES (1, 1, 'created', '2022-09-04 07:10:25'),"
         " (2, 3, 'created', '2022-09-05 00:00:00'), (3, 1, 'location', 'Bern'),"
         " (4, 3, 'keyword', 'tea'), (5, 3, 'keyword', 'milk'), (6, 7, 'location', 'lost'),"
         " (7, 10, 'Location', 'capital'), (8, NULL, 'location', 'lost'), (9, 1, NULL, 'x'),"
         " (10, 2, '', 'y');";
}

void check_tables(ReaderOptions options) {
  options.table = "table_text";
  CHECK(read_all(options) == std::vector<Values>{{"1", "1", "p", "2022-09-04 07:10:25", "one"},
                                                 {"2", "2", "q", nullopt, "two"},
                                                 {"3", "1", "p", "2022-09-05 00:00:00", "three"},
                                                 {"4", "9", nullopt, nullopt, nullopt},
                                                 {"10", "2", "q", nullopt, "ten"}});
  options.columns.attributes = {"location", "Location", "keyword", "model_name", "experiment_date"};
  const auto rows = read_all(options);
  REQUIRE(rows.size() == 5);
  const auto attributes = [&](std::size_t row) {
    return Values(rows[row].begin() + 5, rows[row].end());
  };
  CHECK(attributes(0) == Values{"Bern", nullopt, nullopt, "small", "2022-01-01 00:00:00"});
  CHECK(attributes(2) == Values{nullopt, nullopt, "tea; milk", "small", "2022-01-01 00:00:00"});
  CHECK(attributes(3) == Values{nullopt, nullopt, nullopt, nullopt, nullopt});
  CHECK(attributes(4) == Values{nullopt, "capital", nullopt, "large", nullopt});
}

void check_all_attributes(ReaderOptions options) {
  options.table = "table_text";
  options.columns.all_attributes = true;
  const auto reader = open_reader(options);
  CHECK(reader->attributes() == std::vector<std::string>{"Location", "keyword", "location",
                                                         "description", "model_name",
                                                         "experiment_date"});
  read_all(*reader);
  const auto warnings = reader->warnings();
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0].sentence == "Values of texts that are not in the table");
  CHECK(warnings[0].count == 2);
  CHECK(warnings[1].sentence == "Values without a name, which are no attributes");
  CHECK(warnings[1].count == 2);
}

/// A BLOB of a view or table is left out of all attributes, and refused as one.
void check_bytes(ReaderOptions options) {
  options.view = "table_text";
  options.columns = {"id", "experiment_id", "probe", "", "text", {}, true};
  const auto reader = open_reader(options);
  CHECK(reader->attributes().empty());
  CHECK(reader->warnings().at(0).example == "sound");
  options.columns.attributes = {"sound"};
  CHECK(
      contains(failure(options), "The column sound holds bytes (BLOB), which are no attribute\n"));
}

TEST_CASE("texts of SQLite have the attributes of their second table, and of their experiment") {
  const TempFolder folder;
  const auto options = from(run_sql(folder.path("texts.db"), tables_sql("INTEGER PRIMARY KEY")));
  check_tables(options);
  check_all_attributes(options);
  check_bytes(options);
}

TEST_CASE("without experiments the texts are read all the same, and a missing name is an error") {
  const TempFolder folder;
  ReaderOptions options = from(
      run_sql(folder.path("texts.db"), tables_sql("INTEGER PRIMARY KEY") +
                                           "DROP TABLE table_experiment;"
                                           "DELETE FROM table_text_data WHERE name = 'created';"));
  options.table = "table_text";
  CHECK(contains(failure(options), "The table table_text with its data has no column created\n"));
  options.columns.date = "";
  CHECK(read_all(options).size() == 5);
}

TEST_CASE("several texts of a table of texts are a row each") {
  const TempFolder folder;
  ReaderOptions options = from(run_sql(folder.path("texts.db"), tables_sql("INTEGER PRIMARY KEY")));
  options.table = "table_text";
  options.texts = {"text", "keyword"};
  const auto rows = read_all(options);
  REQUIRE(rows.size() == 10);
  CHECK(rows[5] == Values{"3", "1", "p", "2022-09-05 00:00:00", "tea; milk", "keyword"});
}

MARIADB_TEST_CASE("texts of MariaDB have the same attributes, from Latin-1 too") {
  const MariadbServer server;
  server.sql("SET NAMES utf8mb4;" + tables_sql("INT PRIMARY KEY AUTO_INCREMENT"));
  check_tables(server.options());
  check_all_attributes(server.options());
  check_bytes(server.options());
  server.sql(
      "ALTER TABLE table_text CONVERT TO CHARACTER SET latin1;"
      "UPDATE table_text SET text = 'caf\u00E9' WHERE id = 1;");
  ReaderOptions options = server.options();
  options.table = "table_text";
  CHECK(read_all(options).at(0).at(4) == "caf\u00E9");
}

}  // namespace
}  // namespace casebook::testing
