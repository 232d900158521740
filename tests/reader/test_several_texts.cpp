// SPDX-License-Identifier: MIT
#include <functional>

#include "reader/reading.hpp"
#include "reader/sqlite_file.hpp"
#include "reader/workbook_file.hpp"

namespace casebook::testing {
namespace {

using std::nullopt;

const std::string survey =
    "root_id,experiment_id,probe,date,first,mood,second\n"
    "1,41,p,2020-10,a,calm,b\n"
    "2,41,q,2021-01,c,glad,\\N\n";

/// Runs `check` on options that read the rows of the survey from CSV, JSON, SQLite and a workbook.
void for_each_source(const std::function<void(ReaderOptions)>& check) {
  const TempFolder folder;
  check(from(folder.write("rows.csv", survey)));
  check(from(folder.write(
      "rows.jsonl",
      R"({"root_id":1,"experiment_id":41,"probe":"p","date":"2020-10","first":"a","mood":"calm","second":"b"}
{"root_id":2,"experiment_id":41,"probe":"q","date":"2021-01","first":"c","mood":"glad","second":null}
)")));
  check(from(run_sql(folder.path("rows.db"),
                     "CREATE TABLE combined (root_id INT, experiment_id INT, probe TEXT, date TEXT,"
                     " first TEXT, mood TEXT, second TEXT);"
                     "INSERT INTO combined VALUES (1,41,'p','2020-10','a','calm','b'),"
                     "(2,41,'q','2021-01','c','glad',NULL)")));
  const auto row = [](const std::vector<std::string>& values) {
    std::vector<std::string> cells;
    for (const std::string& value : values)
      cells.push_back(value.empty() ? "<c/>" : inline_text(value));
    return row_of(cells);
  };
  check(from(folder.write(
      "rows.xlsx",
      workbook_of({.sheets = {{"S", "<sheetData>" +
                                        row({"root_id", "experiment_id", "probe", "date", "first",
                                             "mood", "second"}) +
                                        row({"1", "41", "p", "2020-10", "a", "calm", "b"}) +
                                        row({"2", "41", "q", "2021-01", "c", "glad", ""}) +
                                        "</sheetData>"}}}))));
}

TEST_CASE("several texts of a row are a row each, with the name of their column") {
  for_each_source([](ReaderOptions options) {
    CAPTURE(options.source);
    options.texts = {"first", "second"};
    CHECK(read_all(options) == std::vector<Values>{{"1", "41", "p", "2020-10", "a", "first"},
                                                   {"1", "41", "p", "2020-10", "b", "second"},
                                                   {"2", "41", "q", "2021-01", "c", "first"},
                                                   {"2", "41", "q", "2021-01", nullopt, "second"}});
    CHECK(open_reader(options)->attributes() == std::vector<std::string>{"text_column"});
  });
}

TEST_CASE("further attributes are those of the row, and no text is one") {
  for_each_source([](ReaderOptions options) {
    CAPTURE(options.source);
    options.texts = {"second", "first"};
    options.columns.all_attributes = true;
    CHECK(read_all(options).at(0) == Values{"1", "41", "p", "2020-10", "b", "calm", "second"});
    CHECK(open_reader(options)->attributes() == std::vector<std::string>{"mood", "text_column"});
  });
}

TEST_CASE("where rows have no probe, the name of the column is") {
  for_each_source([](ReaderOptions options) {
    CAPTURE(options.source);
    options.texts = {"first", "second"};
    options.columns.probe = "";
    options.columns.attributes = {"mood"};
    const auto rows = read_all(options);
    REQUIRE(rows.size() == 4);
    CHECK(rows[1] == Values{"1", "41", "second", "2020-10", "b", "calm"});
  });
}

TEST_CASE("what cannot be meant is refused") {
  const TempFolder folder;
  ReaderOptions options = from(folder.write("rows.csv", survey));
  options.texts = {"first", "third"};
  CHECK(contains(failure(options), "has no column third\nIt has root_id, "));
  options.texts = {"first", "first"};
  CHECK_THROWS_WITH_AS(read_all(options), "--texts names first twice", UsageError);
  options.texts = {"first", "second"};
  options.columns.text = "first";
  CHECK_THROWS_AS(read_all(options), UsageError);
}

}  // namespace
}  // namespace casebook::testing
