// SPDX-License-Identifier: MIT
#include "reader/mysql/database.hpp"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "error.hpp"
#include "reader/mysql/index.hpp"
#include "reader/mysql/server_error.hpp"
#include "reader/mysql/session.hpp"
#include "reader/names.hpp"
#include "reader/sql/query.hpp"

namespace casebook {
namespace {

constexpr char name_quote = '`';

/// A value of a row. Throws SourceError where the server gave fewer.
const std::string& at(const std::vector<std::string>& row, std::size_t column) {
  if (column >= row.size()) refuse_short_row(row.size());
  return row[column];
}

/// The first value of every row.
std::vector<std::string> first_values(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::string> values;
  values.reserve(rows.size());
  for (const auto& row : rows) values.push_back(at(row, 0));
  return values;
}

/// int(11), bigint(20) unsigned and their kind.
bool is_integer(std::string_view type) {
  const std::string_view name = type.substr(0, type.find_first_of("( "));
  return name.ends_with("int") && name != "point";
}

class MysqlDatabase : public Database {
 public:
  MysqlDatabase(DatabaseUrl url, Account account, const std::string& time_zone)
      : url_(std::move(url)),
        account_(std::move(account)),
        session_(account_),
        version_(session_.value("SELECT VERSION()")) {
    check_tls();
    set_up();
    if (!time_zone.empty()) set_time_zone(time_zone);
    use_database();
  }

  std::unique_ptr<Cursor> query(const std::string& sql) override { return session_.stream(sql); }
  void stop() noexcept override { session_.stop(); }
  std::vector<TableColumn> columns(const std::string& table) override;
  std::string quote(const std::string& name) const override { return quote_name(name, name_quote); }
  std::string literal(const std::string& text) const override { return mysql_literal(text); }
  std::string view_definition(const std::string& view) override;
  bool holds_integers(const std::string&, const std::string&) override { return true; }
  std::pair<std::string, std::string> split(const std::string& name) override;
  std::optional<MissingIndex> missing_index(const std::string& view) override;
  std::string time_to_join() const override;
  std::vector<Warning> warnings() override { return session_.warnings(); }
  std::string description() const override { return to_string(url_); }

 private:
  bool is_mariadb() const { return version_.find("MariaDB") != std::string::npos; }
  bool has_hash_joins() const;
  bool has_table(const std::string& name);
  std::string quoted_table(const std::string& name);
  void check_tls();
  void use_database();
  void set_up();
  void set_time_zone(const std::string& name);
  void try_to(const std::string& sql);
  [[noreturn]] void refuse_missing(const std::string& table);

  DatabaseUrl url_;
  Account account_;
  MysqlSession session_;
  std::string version_;
};

void MysqlDatabase::check_tls() {
  if (account_.ssl_mode < SslMode::required) return;
  const auto cipher = session_.select("SHOW STATUS LIKE 'Ssl_cipher'");  // name, value
  if (!cipher.empty() && !at(cipher[0], 1).empty()) return;
  throw SourceError("The server at " + account_.place() + " offers no TLS",
                    "--ssl-mode preferred connects without it");
}

void MysqlDatabase::try_to(const std::string& sql) try {
  session_.execute(sql);
} catch (const ServerError&) {
  // A server that does not know the setting gives the same rows, only more slowly.
}

/// All of these settings end with the session.
void MysqlDatabase::set_up() {
  // DATE_FORMAT names months in this language.
  try_to("SET SESSION lc_time_names = 'en_US'");
  // By default, GROUP_CONCAT cuts its result at 1,024 bytes.
  try_to("SET SESSION group_concat_max_len = 1073741824");
  // The server remembers this many warnings, but counts all.
  try_to("SET SESSION max_error_count = 1024");
  // Rows may be fetched more slowly than the usual minute allows.
  try_to("SET SESSION net_write_timeout = 86400");
  // The owner's view joins a table to itself without an index: let it hash (MariaDB only does when
  // it is told to), with room for a million rows at once.
  if (is_mariadb()) {
    try_to("SET SESSION join_cache_level = 4");
    try_to("SET SESSION join_buffer_space_limit = 1073741824");
  }
  try_to("SET SESSION join_buffer_size = 268435456");
  try_to("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
}

void MysqlDatabase::set_time_zone(const std::string& name) try {
  session_.execute("SET SESSION time_zone = " + literal(name));
} catch (const ServerError& error) {
  throw SourceError(
      "The server at " + account_.place() + " knows no time zone " + name + ": " + error.what(),
      "Give a distance from UTC, such as --time-zone +00:00, which every server knows");
}

/// MySQL 8.0.18 and later use hash joins for equalities; MariaDB was told to by set_up().
bool MysqlDatabase::has_hash_joins() const {
  if (is_mariadb()) return true;
  std::array<int, 3> parts{};
  const char* at = version_.data();
  const char* const end = at + version_.size();
  for (int& part : parts) {
    at = std::from_chars(at, end, part).ptr;
    if (at != end) ++at;
  }
  return parts >= std::array{8, 0, 18};
}

std::string MysqlDatabase::time_to_join() const {
  const std::string here = "; this server is " + version_;
  return has_hash_joins()
             ? "which takes minutes for a million rows, and hours on MySQL before 8.0.18" + here
             : "which takes hours for a million rows on MySQL before 8.0.18" + here;
}

void MysqlDatabase::use_database() try {
  session_.execute("USE " + quote_name(url_.database, name_quote));
} catch (const ServerError& error) {
  if (error.code() != ServerError::unknown_database &&
      error.code() != ServerError::no_access_to_database) {
    throw;
  }
  throw SourceError("The server at " + account_.place() + " has no database " + url_.database +
                        " for " + account_.user,
                    "It has " + list_names(first_values(session_.select("SHOW DATABASES"))));
}

bool MysqlDatabase::has_table(const std::string& name) {
  return !session_
              .select(
                  "SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND "
                  "TABLE_NAME = " +
                  literal(name))
              .empty();
}

/// `view`, or `database.view`, unless there is a view with a dot in its name.
std::pair<std::string, std::string> MysqlDatabase::split(const std::string& name) {
  const std::size_t dot = name.find('.');
  if (dot == std::string::npos || has_table(name)) return {{}, name};
  return {name.substr(0, dot), name.substr(dot + 1)};
}

std::string MysqlDatabase::quoted_table(const std::string& name) {
  const auto [schema, table] = split(name);
  return quote_table(*this, schema, table);
}

std::vector<TableColumn> MysqlDatabase::columns(const std::string& table) try {
  std::vector<TableColumn> columns;
  for (const auto& column : session_.select("SHOW COLUMNS FROM " + quoted_table(table))) {
    const std::string& type = at(column, 1);
    columns.push_back(
        {at(column, 0), is_integer(type), type.starts_with("timestamp"), type.ends_with("blob")});
  }
  return columns;
} catch (const ServerError& error) {
  if (error.code() == ServerError::no_such_table) refuse_missing(table);
  throw;
}

std::string MysqlDatabase::view_definition(const std::string& view) try {
  const auto rows = session_.select("SHOW CREATE VIEW " + quoted_table(view));
  return rows.empty() ? "" : at(rows[0], 1);
} catch (const ServerError&) {
  return {};  // a table, or the right to see the definition is missing
}

void MysqlDatabase::refuse_missing(const std::string& table) {
  const auto names = first_values(session_.select("SHOW TABLES"));
  throw SourceError("The database " + url_.database + " has no view or table " + table,
                    names.empty() ? "It has none that " + account_.user + " may read"
                                  : "It has " + list_names(names) + "; --view says which to read");
}

std::optional<MissingIndex> MysqlDatabase::missing_index(const std::string& view) {
  const auto [schema, name] = split(view);
  return missing_mysql_index(*this, schema, name);
}

}  // namespace

std::unique_ptr<Database> open_mysql_database(const DatabaseUrl& url, const Account& account,
                                              const std::string& time_zone) {
  return std::make_unique<MysqlDatabase>(url, account, time_zone);
}

}  // namespace casebook
