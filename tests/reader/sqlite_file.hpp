// SPDX-License-Identifier: MIT
// Makes SQLite files for tests.
#pragma once

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <string>

namespace casebook::testing {

/// Runs SQL in a database file, which is made where there is none.
inline std::string run_sql(const std::string& path, const std::string& sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  char* message = nullptr;
  sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message);
  const std::string failure = message ? message : "";
  sqlite3_free(message);
  sqlite3_close(database);
  REQUIRE(failure == "");
  return path;
}

/// The table of the published schema, as far as it matters here.
inline const std::string table_sql =
    "CREATE TABLE table_output (id INTEGER PRIMARY KEY, experiment_id INT, root_id INT, "
    "tag VARCHAR(255), depth INT, probe TEXT, content TEXT);";

/// The view as its owner wrote it, without "or replace".
inline const std::string view_sql =
    "create view combined as select distinct t_1.root_id, t_1.experiment_id, t_1.probe as 'probe', "
    "DATE_FORMAT(t_1.content, \"%M, %Y\") as 'date', t_2.content as 'text' from table_output as "
    "t_1 "
    "inner join table_output as t_2 on t_1.root_id = t_2.root_id and t_1.tag = 'date' and "
    "t_2.tag = 'trimmed';";

}  // namespace casebook::testing
