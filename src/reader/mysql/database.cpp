// SPDX-License-Identifier: MIT
#include "reader/mysql/database.hpp"

#include <string_view>
#include <utility>

#include "error.hpp"
#include "reader/column_map.hpp"
#include "reader/mysql/index.hpp"
#include "reader/mysql/server_error.hpp"
#include "reader/mysql/session.hpp"
#include "reader/sql/query.hpp"

namespace casebook {
namespace {

constexpr char name_quote = '`';

/// The first value of every row.
std::vector<std::string> first_values(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::string> values;
  values.reserve(rows.size());
  for (const auto& row : rows) values.push_back(row.at(0));
  return values;
}

/// int(11), bigint(20) unsigned and their kind.
bool is_integer(std::string_view type) {
  const std::string_view name = type.substr(0, type.find_first_of("( "));
  return name.ends_with("int") && name != "point";
}

class MysqlDatabase : public Database {
 public:
  MysqlDatabase(DatabaseUrl url, Account account)
      : url_(std::move(url)), account_(std::move(account)), session_(account_) {
    check_tls();
    set_up();
    use_database();
  }

  std::unique_ptr<Cursor> query(const std::string& sql) override { return session_.stream(sql); }
  void stop() noexcept override { session_.stop(); }
  std::vector<TableColumn> columns(const std::string& table) override;
  std::string quote(const std::string& name) const override { return quote_name(name, name_quote); }
  std::string quote_table(const std::string& name) const override;
  std::optional<std::string> missing_index(const std::string& view) override;
  std::string description() const override { return to_string(url_); }

 private:
  void check_tls();
  void use_database();
  void set_up();
  void try_to(const std::string& sql);
  [[noreturn]] void refuse_missing(const std::string& table);

  DatabaseUrl url_;
  Account account_;
  MysqlSession session_;
};

void MysqlDatabase::check_tls() {
  if (account_.ssl_mode < SslMode::required) return;
  const auto cipher = session_.select("SHOW STATUS LIKE 'Ssl_cipher'");  // name, value
  if (!cipher.empty() && !cipher[0].at(1).empty()) return;
  throw SourceError("The server at " + account_.place() + " offers no TLS",
                    "--ssl-mode preferred connects without it");
}

void MysqlDatabase::try_to(const std::string& sql) try {
  session_.execute(sql);
} catch (const ServerError&) {
  // A server that does not know the setting gives the same rows, only more slowly.
}

/// All of it ends with the session.
void MysqlDatabase::set_up() {
  // DATE_FORMAT names months in this language.
  try_to("SET SESSION lc_time_names = 'en_US'");
  // The rows may be taken more slowly than the usual minute allows.
  try_to("SET SESSION net_write_timeout = 86400");
  // The owner's view joins a table to itself without an index: let it hash (MariaDB only does when
  // it is told to), with room for a million rows at once.
  if (session_.select("SELECT VERSION()").at(0).at(0).find("MariaDB") != std::string::npos) {
    try_to("SET SESSION join_cache_level = 4");
    try_to("SET SESSION join_buffer_space_limit = 1073741824");
  }
  try_to("SET SESSION join_buffer_size = 268435456");
  try_to("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
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

/// `view`, or `database.view`.
std::string MysqlDatabase::quote_table(const std::string& name) const {
  const std::size_t dot = name.find('.');
  if (dot == std::string::npos) return quote(name);
  return quote(name.substr(0, dot)) + '.' + quote(name.substr(dot + 1));
}

std::vector<TableColumn> MysqlDatabase::columns(const std::string& table) try {
  std::vector<TableColumn> columns;
  for (const auto& column : session_.select("SHOW COLUMNS FROM " + quote_table(table))) {
    columns.push_back({column.at(0), is_integer(column.at(1))});
  }
  return columns;
} catch (const ServerError& error) {
  if (error.code() == ServerError::no_such_table) refuse_missing(table);
  throw;
}

void MysqlDatabase::refuse_missing(const std::string& table) {
  const auto names = first_values(session_.select("SHOW TABLES"));
  throw SourceError("The database " + url_.database + " has no view or table " + table,
                    names.empty() ? "It has none that " + account_.user + " may read"
                                  : "It has " + list_names(names) + "; --view says which to read");
}

std::optional<std::string> MysqlDatabase::missing_index(const std::string& view) {
  const std::size_t dot = view.find('.');
  if (dot == std::string::npos) return missing_mysql_index(*this, "", view);
  return missing_mysql_index(*this, view.substr(0, dot), view.substr(dot + 1));
}

}  // namespace

std::unique_ptr<Database> open_mysql_database(const DatabaseUrl& url, const Account& account) {
  return std::make_unique<MysqlDatabase>(url, account);
}

}  // namespace casebook
