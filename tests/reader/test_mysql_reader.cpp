// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>
#include <string>

#include "reader/mariadb_server.hpp"
#include "reader/tagged_rows.hpp"

namespace casebook::testing {
namespace {

using namespace std::string_literals;

/// As much of the published table as matters here.
const std::string table_sql =
    "CREATE TABLE table_output (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, experiment_id INT, "
    "root_id INT, tag VARCHAR(255), depth INT, probe TEXT, content TEXT) DEFAULT CHARSET=utf8mb4;";

/// The view as its owner wrote it first.
const std::string view_sql =
    "create or replace view combined as select distinct t_1.root_id, t_1.experiment_id, t_1.probe "
    "as 'probe', DATE_FORMAT(t_1.content, \"%M, %Y\") as 'date', t_2.content as 'text' from "
    "table_output as t_1 inner join table_output as t_2 on t_1.root_id = t_2.root_id and t_1.tag = "
    "'date' and t_2.tag = 'trimmed';";

/// And later: the date as it is stored.
const std::string raw_view_sql =
    "create or replace view combined as select distinct t_1.root_id, t_1.experiment_id, t_1.probe, "
    "t_1.content as 'date', t_2.content as 'text' from table_output as t_1 inner join table_output "
    "as t_2 on t_1.root_id = t_2.root_id and t_1.tag = 'date' and t_2.tag = 'trimmed';";

/// A view of as many rows as are wanted, computed while they are read; `text` is SQL over `seq`.
std::string endless_view(const std::string& rows, const std::string& text) {
  return "CREATE OR REPLACE VIEW combined AS SELECT seq AS root_id, 1 AS experiment_id, 'p' AS "
         "probe, "
         "'2020-10' AS date, " +
         text + " AS text FROM seq_1_to_" + rows + ";";
}

std::vector<Values> sorted(std::vector<Values> rows) {
  std::sort(rows.begin(), rows.end());
  return rows;
}

NEEDED_FOR_SUITE("needs MariaDB", MariadbServer::there(), "run as `tests/mariadb run …`")

MARIADB_TEST_CASE("the owner's view is read") {
  const MariadbServer server;
  server.sql(table_sql + view_sql +
             "INSERT INTO table_output (experiment_id, root_id, tag, probe, content) VALUES "
             "(51, 7, 'raw', 'The sky', 'x'), (51, 7, 'date', 'The sky', '2020-10-03'), "
             "(51, 7, 'trimmed', 'The sky', 'The sky is blue'), (52, 8, 'date', NULL, 'never'), "
             "(52, 8, 'trimmed', NULL, NULL)");
  const std::vector<Values> want = {{"7", "51", "The sky", "October, 2020", "The sky is blue"},
                                    {"8", "52", std::nullopt, std::nullopt, std::nullopt}};
  CHECK(sorted(read_all(server.options())) == want);
}

MARIADB_TEST_CASE("months are in English for a user to whom the server speaks German") {
  const MariadbServer server;
  server.sql(
      "CREATE OR REPLACE USER hans@localhost; GRANT ALL ON casebook_test.* TO hans@localhost; "
      "SET GLOBAL init_connect = 'SET SESSION lc_time_names = IF(USER() LIKE ''hans@%'', "
      "''de_DE'', "
      "@@lc_time_names)';"
      "CREATE VIEW combined AS SELECT 1 AS root_id, 2 AS experiment_id, 'p' AS probe, "
      "DATE_FORMAT('2020-10-03', '%M, %Y') AS date, 't' AS text");
  const std::vector<Values> rows = read_all(server.options("hans"));
  server.sql("SET GLOBAL init_connect = ''; DROP USER hans@localhost");
  CHECK(rows == std::vector<Values>{{"1", "2", "p", "October, 2020", "t"}});
}

MARIADB_TEST_CASE("every byte arrives as it is stored") {
  const MariadbServer server;
  server.sql(
      "CREATE TABLE combined (root_id BIGINT, experiment_id VARCHAR(9), probe TEXT, date DATE, "
      "text LONGBLOB) DEFAULT CHARSET=utf8mb4; INSERT INTO combined VALUES "
      "(-9000000001, '', X'F09F9882', '2020-10-03', X'00FFC3285C4E0D0A'), "
      "(2, ' a ', '\\\\N', NULL, CONCAT(REPEAT('x', 70000), 'end'))");
  const std::vector<Values> want = {
      {"-9000000001", "", "\U0001F602", "2020-10-03", "\0\xFF\xC3(\\N\r\n"s},
      {"2", " a ", "\\N", std::nullopt, std::string(70000, 'x') + "end"}};
  CHECK(read_all(server.options()) == want);
}

MARIADB_TEST_CASE("a table in latin1 arrives as UTF-8") {
  const MariadbServer server;
  server.sql(
      "CREATE TABLE combined (root_id INT, experiment_id INT, probe TEXT, date TEXT, text TEXT) "
      "DEFAULT CHARSET=latin1; INSERT INTO combined VALUES (1, 2, 'caf\u00E9', 'd', "
      "'\u20AC \u201Cna\u00EFve\u201D')");
  const std::vector<Values> want = {{"1", "2", "caf\u00E9", "d", "\u20AC \u201Cna\u00EFve\u201D"}};
  CHECK(read_all(server.options()) == want);
}

MARIADB_TEST_CASE("a view in another database, in other names, with attributes") {
  const MariadbServer server;
  server.sql(
      "CREATE TABLE `de``bate` (n INT, debate TEXT, time TEXT, Speaker TEXT, words TEXT); "
      "INSERT INTO `de``bate` VALUES (7, 'One', '2020-01', 'Ann', 'Hello')");
  ReaderOptions options = from("mariadb://root@localhost/mysql?socket=" + server.socket());
  options.view = "casebook_test.de`bate";
  options.columns = {"n", "", "debate", "time", "words", {"speaker"}};
  const std::vector<Values> want = {{"7", std::nullopt, "One", "2020-01", "Hello", "Ann"}};
  CHECK(read_all(options) == want);
}

MARIADB_TEST_CASE("a tagged table gives the rows of the view, each once, as the collation says") {
  const MariadbServer server;
  server.sql(table_sql + raw_view_sql + tagged_rows());
  ReaderOptions options = server.options();
  options.table = "table_output";
  CHECK(sorted(read_all(options)) == rows_of_view());
  CHECK(sorted(read_all(server.options())) == rows_of_view());

  server.sql(
      "INSERT INTO table_output (experiment_id, root_id, tag, probe, content) VALUES "
      "(1, 200, 'Date', 'p', 'd'), (1, 200, 'TRIMMED', 'p', 'Same'), "
      "(1, 200, 'trimmed', 'p', 'same ')");
  CHECK(read_all(options).size() == rows_of_view().size() + 1);
  CHECK(read_all(server.options()).size() == rows_of_view().size() + 1);
}

MARIADB_TEST_CASE("a tagged table whose root_id is text gives the same rows") {
  const MariadbServer server;
  server.sql(table_sql + "ALTER TABLE table_output MODIFY root_id VARCHAR(20);" + tagged_rows());
  ReaderOptions options = server.options();
  options.table = "table_output";
  CHECK(sorted(read_all(options)) == rows_of_view());
}

MARIADB_TEST_CASE("the missing index is named with the statement that adds it") {
  const MariadbServer server;
  server.sql(table_sql + view_sql);
  ReaderOptions options = server.options();
  CHECK(open_reader(options)->missing_index() == std::nullopt);  // nothing is joined
  options.shortcut = false;
  const std::string statement =
      "ALTER TABLE `table_output` ADD INDEX `tag_root` (`tag`(32), `root_id`)";
  CHECK(open_reader(options)->missing_index() == statement);
  server.sql(statement);
  CHECK(open_reader(options)->missing_index() == std::nullopt);
  server.sql("ALTER TABLE table_output DROP INDEX tag_root, ADD INDEX (root_id, tag)");
  CHECK(open_reader(options)->missing_index() == std::nullopt);
  server.sql("ALTER TABLE table_output DROP INDEX root_id, ADD INDEX (depth, root_id)");
  CHECK(open_reader(options)->missing_index() == statement);
}

MARIADB_TEST_CASE("the missing index is named after the last row as before the first") {
  const MariadbServer server;
  server.sql(table_sql + view_sql + tagged_rows());
  ReaderOptions options = server.options();
  options.shortcut = false;
  const auto reader = open_reader(options);
  Row row;
  REQUIRE(reader->next(row));
  CHECK(reader->missing_index() == std::nullopt);
  while (reader->next(row)) continue;
  CHECK(reader->missing_index().has_value());
}

MARIADB_TEST_CASE("nothing can be changed while reading") {
  const MariadbServer server;
  server.sql(table_sql +
             "\nDELIMITER //\nCREATE FUNCTION leave_a_mark() RETURNS INT BEGIN INSERT INTO "
             "table_output (depth) VALUES (1); RETURN 1; END//\n");
  server.sql(
      "CREATE VIEW combined AS SELECT leave_a_mark() AS root_id, 1 AS experiment_id, 2 AS probe, "
      "3 AS date, 4 AS text");
  CHECK(contains(failure(server.options()), "READ ONLY transaction"));
}

MARIADB_TEST_CASE("a missing view, column or database is named, with what there is") {
  const MariadbServer server;
  CHECK(failure(server.options()) ==
        "The database casebook_test has no view or table combined\nIt has none that root may read");
  server.sql("CREATE TABLE other (a INT); CREATE TABLE combined (root_id INT, probe TEXT, x INT)");
  ReaderOptions options = server.options();
  options.view = "nothing";
  CHECK(failure(options) ==
        "The database casebook_test has no view or table nothing\n"
        "It has combined, other; --view says which to read");
  CHECK(failure(server.options()) ==
        "The view combined has no column experiment_id, date, text\n"
        "It has root_id, probe, x; --columns experiment_id=,date=…,text=… says which holds what, "
        "with nothing behind = where there is none");
  options.source = "mysql://root@localhost/nowhere?socket=" + server.socket();
  CHECK(contains(failure(options), " has no database nowhere for root\nIt has casebook_test, "));
}

MARIADB_TEST_CASE("a view whose definer or table is gone says so") {
  const MariadbServer server;
  server.sql(
      table_sql +
      "CREATE OR REPLACE USER ghost@localhost; GRANT ALL ON casebook_test.* TO ghost@localhost; "
      "CREATE DEFINER=ghost@localhost VIEW combined AS SELECT root_id, experiment_id, probe, "
      "content AS date, content AS text FROM table_output; DROP USER ghost@localhost");
  const std::string definer = failure(server.options());
  CHECK(contains(definer, "ghost"));
  CHECK(contains(definer, "Create the view again"));
  server.sql("DROP VIEW combined;" + view_sql + "DROP TABLE table_output");
  CHECK(contains(failure(server.options()), "The view cannot be read: "));
}

MARIADB_TEST_CASE("a password comes from a file, the option file or the environment") {
  const MariadbServer server;
  server.sql(
      table_sql + view_sql +
      "CREATE OR REPLACE USER ann@localhost IDENTIFIED BY 'right # \"one\"'; GRANT SELECT, SHOW "
      "VIEW ON casebook_test.* TO ann@localhost");
  ReaderOptions options = server.options("ann");
  CHECK(contains(failure(options),
                 " refuses the user ann: Access denied for user 'ann'@'localhost' "));
  {
    const Environment password("MYSQL_PWD", "right # \"one\"");
    CHECK(failure(options) == "");
  }
  const std::string option_file =
      server.folder().write(".my.cnf", "[client]\npassword = \"right # \\\"one\\\"\"\n");
  CHECK(failure(options) == "");
  std::filesystem::remove(option_file);

  options.password_file = server.folder().write("password", "right # \"one\"\nnot this\n");
  std::filesystem::permissions(*options.password_file, std::filesystem::perms::owner_read);
  CHECK(failure(options) == "");
  server.sql("DROP USER ann@localhost");
}

MARIADB_TEST_CASE("a wrong password is refused, and stands in no message") {
  const MariadbServer server;
  server.sql("CREATE OR REPLACE USER ann@localhost IDENTIFIED BY 'right'");
  std::string said;
  {
    const Environment password("MYSQL_PWD", "wr0ng-s3cret");
    said = failure(server.options("ann"));
  }
  CHECK(contains(said, " refuses the user ann: Access denied"));
  CHECK_FALSE(contains(said, "s3cret"));
  server.sql("DROP USER ann@localhost");
}

MARIADB_TEST_CASE("without a server, the message says where one was looked for") {
  const MariadbServer server;
  CHECK(contains(failure(from("mysql://root@localhost/x?socket=/nowhere/socket")),
                 "There is no server at /nowhere/socket: "));
  CHECK(
      contains(failure(from("mysql://root@127.0.0.1:1/x")), "There is no server at 127.0.0.1:1: "));
}

MARIADB_TEST_CASE("a lost connection in the middle is an error, not an end") {
  const MariadbServer server;
  server.sql(endless_view("3000000", "REPEAT('x', 100)"));
  const auto reader = open_reader(server.options());
  Row row;
  REQUIRE(reader->next(row));
  server.to_others("KILL");
  CHECK_THROWS_WITH_AS(read_all(*reader), doctest::Contains(" broke off the connection: "),
                       SourceError);
}

MARIADB_TEST_CASE("a query that the server ends in the middle is an error, not an end") {
  const MariadbServer server;
  server.sql(endless_view("3000000", "REPEAT('x', 100)"));
  const auto reader = open_reader(server.options());
  Row row;
  REQUIRE(reader->next(row));
  server.to_others("KILL QUERY");
  CHECK_THROWS_WITH_AS(
      read_all(*reader),
      ("The server at " + server.socket() + " ended the query: Query execution was interrupted")
          .c_str(),
      SourceError);
}

MARIADB_TEST_CASE("a query that fails in the middle is an error, even after many warnings") {
  const MariadbServer server;
  server.sql(
      endless_view("300000",
                   "CONCAT(IFNULL(DATE_FORMAT('never', '%Y'), ''), IF(seq = 250000, (SELECT 1 "
                   "UNION SELECT 2), 'x'))"));
  CHECK(contains(failure(server.options()), " ended the query: "));
}

MARIADB_TEST_CASE("a reader that is dropped in the middle does not read the rest") {
  const MariadbServer server;
  server.sql(endless_view("1000000000", "REPEAT('x', 100)"));
  const auto start = std::chrono::steady_clock::now();
  {
    const auto reader = open_reader(server.options());
    Row row;
    REQUIRE(reader->next(row));
  }
  // To read a thousand million rows takes many minutes.
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}

bool has_certificate() { return MariadbServer::there() && std::getenv("CASEBOOK_TEST_CA"); }

NEEDED_FOR_SUITE("needs a certificate", has_certificate(),
                 "run as `tests/mariadb run …`, where openssl is installed")

TEST_CASE_NEEDING("needs a certificate", has_certificate(),
                  "TLS is used where it is asked for, and the certificate is checked") {
  const MariadbServer server;
  const char* const authority = std::getenv("CASEBOOK_TEST_CA");
  server.sql(
      "CREATE OR REPLACE USER tess@localhost REQUIRE SSL; GRANT ALL ON casebook_test.* TO "
      "tess@localhost;" +
      table_sql + view_sql);
  ReaderOptions options = server.options("tess");
  options.ssl_mode = SslMode::disabled;
  CHECK(contains(failure(options), " refuses the user tess: "));
  options.ssl_mode = SslMode::required;
  CHECK(failure(options) == "");
  options.ssl_mode = SslMode::verify_identity;
  CHECK(contains(failure(options), " offers no safe connection: "));
  options.ssl_ca = authority;
  CHECK(failure(options) == "");
  options.ssl_mode = SslMode::verify_ca;
  CHECK(failure(options) == "");
  options.ssl_ca = server.folder().write("empty.pem", "");
  CHECK(contains(failure(options), " offers no safe connection: "));
  server.sql("DROP USER tess@localhost");
}

std::vector<std::string> sentences(const std::vector<Warning>& warnings) {
  std::vector<std::string> sentences;
  for (const Warning& warning : warnings)
    sentences.push_back(warning.sentence + ": " + std::to_string(warning.count) + ", " +
                        warning.example);
  return sentences;
}

MARIADB_TEST_CASE("a long text that GROUP_CONCAT joins is whole") {
  const MariadbServer server;
  server.sql(endless_view("1", "(SELECT GROUP_CONCAT('0123456789') FROM seq_1_to_1000)"));
  const std::vector<Values> rows = read_all(server.options());
  REQUIRE(rows.size() == 1);
  CHECK(rows[0][4]->size() == 10'999);
}

MARIADB_TEST_CASE("the warnings of the server about the rows are reported by kind") {
  const MariadbServer server;
  server.sql(endless_view("1500", "DATE_FORMAT('never', '%Y')"));
  auto reader = open_reader(server.options());
  read_all(*reader);
  CHECK(sentences(reader->warnings()) ==
        std::vector<std::string>{"Values that the server could not read: 1500, Incorrect datetime "
                                 "value: 'never'"});
  reader.reset();  // it locks the view
  server.sql(endless_view("3", "IF(seq = 2, REPEAT('x', 300000000), CAST('1x' AS SIGNED))"));
  reader = open_reader(server.options());
  CHECK(read_all(*reader)[1][4] == std::nullopt);
  const auto said = reader->warnings();
  REQUIRE(said.size() == 2);
  CHECK(said[0].sentence == "Values that the server could not read");
  CHECK(said[1].sentence == "Values that became NULL, because they pass max_allowed_packet");
  CHECK(said[1].count == 1);
}

MARIADB_TEST_CASE("a TIMESTAMP is given in the time zone that is asked for, and warned of else") {
  const MariadbServer server;
  server.sql(
      "CREATE TABLE combined (root_id INT, experiment_id INT, probe TEXT, date TIMESTAMP, text "
      "TEXT); SET time_zone = '+00:00'; INSERT INTO combined VALUES (1, 2, 'p', '2020-10-31 "
      "23:30:00', 't')");
  ReaderOptions options = server.options();
  CHECK(sentences(open_reader(options)->warnings()) ==
        std::vector<std::string>{
            "The column date is a TIMESTAMP, which reads differently in each time zone: 0, "});
  options.time_zone = "+02:00";
  const auto reader = open_reader(options);
  CHECK(read_all(*reader)[0][3] == "2020-11-01 01:30:00");
  CHECK(reader->warnings().empty());
  options.time_zone = "Mars/Olympus";
  CHECK(contains(failure(options), " knows no time zone Mars/Olympus: "));
}

MARIADB_TEST_CASE("a view that the server joins without an index is warned of before") {
  const MariadbServer server;
  server.sql(table_sql + view_sql);
  ReaderOptions options = server.options();
  CHECK_FALSE(open_reader(options)->caution().has_value());
  options.shortcut = false;
  const auto caution = open_reader(options)->caution();
  REQUIRE(caution);
  CHECK(caution->sentence.starts_with(
      "The view combined joins table_output to itself without an index, which takes minutes for a "
      "million rows, and hours on MySQL before 8.0.18; this server is "));
  CHECK(caution->hint == "--table table_output reads the same rows in seconds");
}

MARIADB_TEST_CASE("a table with a dot in its name is found") {
  const MariadbServer server;
  server.sql(
      "CREATE TABLE `we.ird` AS SELECT 1 root_id, 2 experiment_id, 'p' probe, 'd' date, 't' "
      "text");
  ReaderOptions options = server.options();
  options.view = "we.ird";
  CHECK(read_all(options) == std::vector<Values>{{"1", "2", "p", "d", "t"}});
  options.view = "casebook_test.we.ird";
  CHECK(read_all(options).size() == 1);
}

MARIADB_TEST_CASE("a user who may read the view alone reads it through the server") {
  const MariadbServer server;
  server.sql(table_sql + view_sql + tagged_rows() +
             "CREATE OR REPLACE USER vera@localhost; GRANT SELECT, SHOW VIEW ON "
             "casebook_test.combined TO vera@localhost");
  const auto reader = open_reader(server.options("vera"));
  CHECK(reader->form() == "");
  CHECK(read_all(*reader).size() == 9);  // two dates that are none are one NULL
  server.sql("DROP USER vera@localhost");
}

MARIADB_TEST_CASE("a description names the URL") {
  const MariadbServer server;
  server.sql(table_sql + view_sql);
  CHECK(open_reader(server.options())->description() ==
        "mysql://root@localhost/casebook_test?socket=" + server.socket());
}

}  // namespace
}  // namespace casebook::testing
