// SPDX-License-Identifier: MIT
#include "reader/reading.hpp"

namespace casebook::testing {
namespace {

const std::string kRows = "root_id,experiment_id,probe,date,text\n1,2,p,d,t\n";

TEST_CASE("a file of any other name is read as CSV") {
  const TempFolder folder;
  CHECK(read_all(from(folder.write("rows.txt", kRows))).size() == 1);
  CHECK(read_all(from(folder.write("rows", kRows))).size() == 1);
}

TEST_CASE("a URL of another kind is refused without quoting its secrets") {
  CHECK_THROWS_WITH_AS(open_reader(from("postgres://ann:secret@host/db")),
                       "postgres:// is no kind of source that is known", UsageError);
}

TEST_CASE("an empty source is refused") {
  CHECK_THROWS_WITH_AS(open_reader(from("")), "No source is given", UsageError);
}

TEST_CASE("a tagged table is refused of a CSV file") {
  const TempFolder folder;
  ReaderOptions options = from(folder.write("rows.csv", kRows));
  options.table = "table_output";
  CHECK_THROWS_AS(open_reader(options), UsageError);
}

TEST_CASE("a path that holds :// is still a path") {
  CHECK(contains(failure(from("./no://where")), "There is no file ./no://where\n"));
}

}  // namespace
}  // namespace casebook::testing
