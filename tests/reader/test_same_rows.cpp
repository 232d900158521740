// SPDX-License-Identifier: MIT
// The same rows through every reader are the same rows.
#include <algorithm>
#include <array>
#include <string>

#include "reader/mariadb_server.hpp"
#include "reader/sqlite_file.hpp"

namespace casebook::testing {
namespace {

using namespace std::string_literals;

const std::vector<Values>& odd_rows() {
  static const std::vector<Values> rows = {
      {"1", "41", "The sky", "October, 2020", "The sky is blue"},
      {"2", "41", "the sky ", "2020-10-03", " blanks at both ends "},
      {"3", std::nullopt, std::nullopt, std::nullopt, std::nullopt},
      {"4", "0", "", "", ""},
      {"5", "-1", "\"I", "it's; --", "a \"quoted\" word, a \\backslash\\, 100%_of\ttabs"},
      {"6", "41", "lines", "LF\nCRLF\r\nCR\r", "\n\n"},
      {"7", "41", "\U0001F602", "\u5927\u6D41\u884C",
       "e\u0301 \u00E9 \u202E\u0627\u0644 \U0010FFFF"},
      {"8", "41", "controls", "\x01\x1B\x7F", "a NUL \0 inside"s},
      {"9", "41", "N", "\\n", "\\\\N"},
      {"2147483647", "41", "long", "d", std::string(65'533, 'x') + "\U0001F600"},
  };
  return rows;
}

std::string as_csv(const std::vector<Values>& rows) {
  std::string csv = "root_id,experiment_id,probe,date,text\r\n";
  for (const Values& row : rows) {
    for (const auto& value : row) {
      std::string field = value.value_or("\\N");
      for (std::size_t at = 0; (at = field.find('"', at)) != std::string::npos; at += 2) {
        field.insert(at, 1, '"');
      }
      csv += '"' + field + "\",";
    }
    csv.replace(csv.size() - 1, 1, "\r\n");
  }
  return csv;
}

std::string hex(const std::string& bytes) {
  std::string text;
  for (const char c : bytes) {
    constexpr const char* digits = "0123456789ABCDEF";
    text += digits[static_cast<unsigned char>(c) >> 4];
    text += digits[static_cast<unsigned char>(c) & 15];
  }
  return text;
}

/// INSERTs with every value as `before` X'…' `behind`.
std::string as_sql(const std::vector<Values>& rows, const std::string& before,
                   const std::string& behind) {
  std::string sql;
  for (const Values& row : rows) {
    std::string values;
    for (const auto& value : row) {
      values += value ? ", " + before + "X'" + hex(*value) + "'" + behind : ", NULL";
    }
    sql += "INSERT INTO combined VALUES (" + values.substr(2) + ");\n";
  }
  return sql;
}

TEST_CASE("CSV and SQLite give the same rows") {
  const TempFolder folder;
  CHECK(read_all(from(folder.write("rows.csv", as_csv(odd_rows())))) == odd_rows());
  const std::string sql =
      "CREATE TABLE combined (root_id INT, experiment_id INT, probe TEXT, date "
      "TEXT, text TEXT);" +
      as_sql(odd_rows(), "CAST(", " AS TEXT)");
  CHECK(read_all(from(run_sql(folder.path("rows.db"), sql))) == odd_rows());
}

MARIADB_TEST_CASE("MariaDB gives the same rows as CSV and SQLite") {
  const MariadbServer server;
  server.sql(
      "CREATE TABLE combined (root_id INT, experiment_id INT, probe TEXT, date TEXT, text "
      "MEDIUMTEXT) DEFAULT CHARSET=utf8mb4;" +
      as_sql(odd_rows(), "CONVERT(", " USING utf8mb4)"));
  CHECK(read_all(server.options()) == odd_rows());
}

/// Rows that are not part of this project: a folder with NAME.csv and NAME.sql, each with a view.
std::string outside_data() {
  const char* const folder = std::getenv("CASEBOOK_TEST_DATA");
  return folder ? folder : "";
}

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Values> sorted(std::vector<Values> rows) {
  std::sort(rows.begin(), rows.end());
  return rows;
}

/// 2020-10-03 as the view gives it.
void name_month(std::optional<std::string>& date) {
  constexpr std::array<const char*, 12> months = {"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
  if (date) date = months[std::stoul(date->substr(5, 2)) - 1] + ", "s + date->substr(0, 4);
}

bool has_outside_rows() { return MariadbServer::there() && !outside_data().empty(); }

NEEDED_FOR_SUITE("needs rows from outside", has_outside_rows(),
                 "CASEBOOK_TEST_DATA names no folder, or MariaDB is not there")

TEST_CASE_NEEDING("needs rows from outside", has_outside_rows(),
                  "real rows are the same from the view, from its table and from CSV") {
  for (const std::string name : {"dev", "nasty"}) {
    CAPTURE(name);
    const MariadbServer server;
    server.sql(content_of(outside_data() + '/' + name + ".sql"));
    std::vector<Values> rows = read_all(from(outside_data() + '/' + name + ".csv"));
    ReaderOptions table = server.options();
    table.table = "table_output";
    CHECK((sorted(read_all(table)) == sorted(rows)));
    if (name == "dev") {
      for (Values& row : rows) name_month(row[3]);
    }
    CHECK((sorted(read_all(server.options())) == sorted(rows)));
  }
}

}  // namespace
}  // namespace casebook::testing
