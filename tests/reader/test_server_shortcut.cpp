// SPDX-License-Identifier: MIT
// The shortcut gives what the view gives: on random tables, on real servers.
#include <algorithm>
#include <array>
#include <random>
#include <string>

#include "reader/mariadb_server.hpp"

namespace casebook::testing {
namespace {

/// Tables and views by chance; the same for the same seed everywhere.
class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return random_() % end; }

  template <std::size_t size>
  std::string one_of(const std::array<const char*, size>& values) {
    return values[below(size)];
  }

  std::string table() {
    static constexpr std::array charsets = {"utf8mb4 COLLATE utf8mb4_general_ci",
                                            "utf8mb4 COLLATE utf8mb4_unicode_ci",
                                            "utf8mb4 COLLATE utf8mb4_bin", "latin1"};
    const std::string charset = one_of(charsets);
    latin1_ = charset == "latin1";
    return "DROP TABLE IF EXISTS table_output; SET sql_mode = ''; CREATE TABLE table_output (id "
           "INT "
           "NOT NULL AUTO_INCREMENT PRIMARY KEY, experiment_id INT, root_id INT" +
           one_of(std::array{"", " UNSIGNED", "(5) ZEROFILL"}) +
           ", tag VARCHAR(255), depth INT(4) ZEROFILL, weight FLOAT, probe " +
           one_of(std::array{"TEXT", "VARCHAR(190)"}) + ", content " +
           one_of(std::array{"TEXT", "LONGTEXT", "VARCHAR(3000)"}) +
           one_of(std::array{"", ", INDEX (root_id)", ", INDEX (tag(32), root_id)"}) +
           ") DEFAULT CHARSET=" + charset + ";";
  }

  std::string rows() {
    std::string sql =
        "INSERT INTO table_output (root_id, experiment_id, tag, depth, weight, probe, "
        "content) VALUES ";
    for (std::size_t count = 20 + below(60); count > 0; --count)
      sql += row() + (count > 1 ? ", " : ";");
    return sql;
  }

  std::string view() {
    const std::string date = one_of(std::array{"t_1.content", "DATE_FORMAT(t_1.content, '%M, %Y')",
                                               "DATE_FORMAT(t_1.content, \"%e %b %Y\")"});
    const std::string join =
        one_of(std::array{"table_output AS t_1 INNER JOIN table_output t_2 ON",
                          "table_output t_1, table_output AS t_2 WHERE",
                          "table_output AS t_2 JOIN table_output AS t_1 WHERE"});
    return "CREATE OR REPLACE VIEW combined AS SELECT " + one_of(std::array{"", "DISTINCT "}) +
           one_of(std::array{"t_1", "t_2"}) + ".root_id, t_1.experiment_id, " +
           one_of(std::array{"t_1", "t_2"}) + ".probe, " + date +
           " AS 'date', t_2.content AS text, t_2.depth, t_1.weight FROM " + join +
           " t_2.root_id = t_1.root_id AND t_1.tag = 'date' AND t_2.tag = '" +
           one_of(std::array{"trimmed", "trimmed", "Date"}) + "';";
  }

 private:
  std::string row() {
    const std::string emoji = one_of(std::array{"'😂'", "'😭'"});
    const std::string long_text =
        "CONCAT(REPEAT('x', 1100), " + one_of(std::array{"'y'", "'Y'", "'z'", "'y '"}) + ")";
    const std::string text =
        one_of(std::array{"NULL", "''", "'Same'", "'same '", "'SAME'", "'café'", "'cafe'", "'t'"});
    const std::string words = std::array{text, text, latin1_ ? text : emoji, long_text}[below(4)];
    const std::string date = one_of(std::array{"'2020-10-03'", "'2020-10-3'", "'20201003'",
                                               "'never'", "NULL", "'2020-11-00'", "'2021-01-31'"});
    const bool is_date = below(2) == 0;
    const std::string tag =
        below(8) == 0 ? one_of(std::array{"'raw'", "NULL", "'DATE'", "'Trimmed '", "'date '"})
                      : std::string(is_date ? "'date'" : "'trimmed'");
    return "(" + one_of(std::array{"NULL", "0", "1", "2", "7", "21", "300"}) + " + " +
           std::to_string(below(9)) + ", " + one_of(std::array{"1", "2", "NULL"}) + ", " + tag +
           ", " + one_of(std::array{"0", "7", "NULL"}) + ", " +
           one_of(std::array{"0.1", "1e10", "NULL"}) + ", " +
           one_of(std::array{"'China'", "'china'", "'China '", "NULL", "''"}) + ", " +
           (is_date ? date : words) + ")";
  }

  std::mt19937 random_;  // the standard says what it gives; its distributions are everybody's own
  bool latin1_ = false;
};

std::vector<Values> sorted(std::vector<Values> rows) {
  std::sort(rows.begin(), rows.end());
  return rows;
}

void check_tables(const DatabaseServer& server) {
  std::size_t rows = 0;
  for (unsigned seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    Chance chance(seed);
    const std::string made = chance.table() + chance.rows() + chance.view();
    CAPTURE(made);
    server.sql(made);
    ReaderOptions options = server.options();
    options.columns.attributes = {"depth", "weight"};
    const auto reader = open_reader(options);
    CHECK(contains(reader->form(), "one pass over table_output, "));
    const std::vector<Values> paired = sorted(read_all(*reader));
    options.shortcut = false;
    CHECK((paired == sorted(read_all(options))));
    rows += paired.size();
  }
  CHECK(rows > 500);
}

MARIADB_TEST_CASE("MariaDB's view and its shortcut give the same rows") {
  check_tables(MariadbServer());
}

NEEDED_FOR_SUITE("needs MySQL", MysqlServer::there(), "run as `tests/mysql run …`")

TEST_CASE_NEEDING("needs MySQL", MysqlServer::there(),
                  "MySQL's view and its shortcut give the same rows") {
  check_tables(MysqlServer());
}

}  // namespace
}  // namespace casebook::testing
