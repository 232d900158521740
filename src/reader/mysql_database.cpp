// SPDX-License-Identifier: MIT
#include "reader/mysql_database.hpp"

#if __has_include(<mysql/jdbc.h>)
#include <mysql/jdbc.h>
#else
#include <cppconn/connection.h>
#include <cppconn/driver.h>
#include <cppconn/exception.h>
#include <cppconn/resultset.h>
#include <cppconn/statement.h>
#endif

#include <cstdint>
#include <string_view>
#include <utility>

#include "error.hpp"
#include "reader/column_map.hpp"
#include "reader/mysql_index.hpp"
#include "reader/query.hpp"
#include "reader/server_error.hpp"

namespace casebook {
namespace {

constexpr char kQuote = '`';
constexpr int kConnectTimeout = 20;  // seconds

using Connection = std::unique_ptr<sql::Connection>;

#if __has_include(<mysql/jdbc.h>)
void set_tls(const Account& account, sql::ConnectOptionsMap& to) {
  to["OPT_SSL_MODE"] = static_cast<int>(account.ssl_mode) + int{sql::SSL_MODE_DISABLED};
  if (!account.ssl_ca.empty()) to["sslCA"] = sql::SQLString(account.ssl_ca.string());
}
#else
/// Debian's connector stands on MariaDB's client library, which does not know OPT_SSL_MODE and
/// takes no notice of it: "enforce" there is TLS where the server offers it, a CA has the chain
/// verified, "verify" makes TLS a must and has the name verified as well.
void set_tls(const Account& account, sql::ConnectOptionsMap& to) {
  if (account.ssl_mode == SslMode::disabled) return;
  if (account.ssl_mode == SslMode::preferred && account.local) return;
  to["sslEnforce"] = true;
  if (account.ssl_mode == SslMode::verify_identity) to["sslVerify"] = true;
  if (!account.ssl_ca.empty()) to["sslCA"] = sql::SQLString(account.ssl_ca.string());
}
#endif

std::string host_name(const Account& account) {
  if (account.local) return "unix://" + account.socket;
  const bool ipv6 = account.host.find(':') != std::string::npos;
  return "tcp://" + (ipv6 ? '[' + account.host + ']' : account.host);
}

Connection connect(const Account& account) try {
  sql::ConnectOptionsMap to;
  to["hostName"] = sql::SQLString(host_name(account));
  if (!account.local) to["port"] = int{account.port};
  to["userName"] = sql::SQLString(account.user);
  to["password"] = sql::SQLString(account.password.value_or(""));
  to["OPT_CHARSET_NAME"] = sql::SQLString("utf8mb4");
  to["OPT_CONNECT_TIMEOUT"] = kConnectTimeout;
  to["OPT_LOCAL_INFILE"] = 0;  // or the server could ask for any file of this machine
  set_tls(account, to);
  return Connection(get_driver_instance()->connect(to));
} catch (const sql::SQLException& error) {
  throw_server_error(error.getErrorCode(), error.what(), account);
}

class MysqlDatabase : public Database {
 public:
  MysqlDatabase(const DatabaseUrl& url, const Account& account);

  std::unique_ptr<Cursor> query(const std::string& sql) override;
  std::vector<TableColumn> columns(const std::string& table) override;
  std::string quote(const std::string& name) const override { return quote_name(name, kQuote); }
  std::string quote_table(const std::string& name) const override;
  std::optional<std::string> missing_index(const std::string& view) override;
  std::string description() const override { return to_string(url_); }

  /// Throws where the last query ended with an error: the connector takes one that comes after the
  /// first row for the end of the rows.
  void check_ended_well();
  /// Has the server end the query that this connection is still receiving.
  void break_off() noexcept;

  [[noreturn]] void fail(const sql::SQLException& error) const {
    throw_server_error(error.getErrorCode(), error.what(), account_);
  }

 private:
  std::string value(const std::string& sql);
  std::vector<std::string> list(const std::string& sql);
  void check_tls();
  void use_database();
  void set_up();
  void try_to(const std::string& sql);
  [[noreturn]] void refuse_missing(const std::string& table);

  DatabaseUrl url_;
  Account account_;
  Connection connection_;
  std::string connection_id_;
};

class MysqlCursor : public Cursor {
 public:
  MysqlCursor(MysqlDatabase& database, std::unique_ptr<sql::Statement> statement,
              std::unique_ptr<sql::ResultSet> result)
      : database_(database),
        statement_(std::move(statement)),
        result_(std::move(result)),
        values_(result_->getMetaData()->getColumnCount()) {}
  ~MysqlCursor() override {
    if (!ended_) database_.break_off();  // else closing would read all the rest
  }
  MysqlCursor(const MysqlCursor&) = delete;
  MysqlCursor& operator=(const MysqlCursor&) = delete;

  bool next() override {
    try {
      if (!ended_ && result_->next()) {
        fetch();
        return true;
      }
    } catch (const sql::SQLException& error) {
      ended_ = true;
      database_.fail(error);
    }
    end();
    return false;
  }

  Cell cell(std::size_t column) const override {
    const Value& value = values_[column];
    return value.null ? Cell() : Cell(value.text.asStdString());
  }

 private:
  struct Value {
    sql::SQLString text;
    bool null = false;
  };

  void fetch() {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      Value& value = values_[i];
      value.text = result_->getString(static_cast<std::uint32_t>(i + 1));
      value.null = value.text.length() == 0 && result_->wasNull();
    }
  }

  void end() {
    if (std::exchange(ended_, true)) return;
    result_.reset();
    database_.check_ended_well();
  }

  MysqlDatabase& database_;
  std::unique_ptr<sql::Statement> statement_;
  std::unique_ptr<sql::ResultSet> result_;
  std::vector<Value> values_;
  bool ended_ = false;
};

MysqlDatabase::MysqlDatabase(const DatabaseUrl& url, const Account& account)
    : url_(url), account_(account), connection_(connect(account)) {
  check_tls();
  set_up();
  use_database();
}

std::unique_ptr<Cursor> MysqlDatabase::query(const std::string& sql) try {
  std::unique_ptr<sql::Statement> statement(connection_->createStatement());
  statement->setResultSetType(sql::ResultSet::TYPE_FORWARD_ONLY);
  std::unique_ptr<sql::ResultSet> result(statement->executeQuery(sql));
  return std::make_unique<MysqlCursor>(*this, std::move(statement), std::move(result));
} catch (const sql::SQLException& error) {
  fail(error);
}

std::string MysqlDatabase::value(const std::string& sql) try {
  const std::unique_ptr<sql::Statement> statement(connection_->createStatement());
  const std::unique_ptr<sql::ResultSet> result(statement->executeQuery(sql));
  return result->next() ? result->getString(result->getMetaData()->getColumnCount()).asStdString()
                        : std::string();
} catch (const sql::SQLException& error) {
  fail(error);
}

std::vector<std::string> MysqlDatabase::list(const std::string& sql) {
  std::vector<std::string> values;
  const auto rows = query(sql);
  while (rows->next()) values.emplace_back(rows->cell(0).value_or(""));
  return values;
}

void MysqlDatabase::check_tls() {
  if (account_.ssl_mode < SslMode::required) return;
  if (!value("SHOW STATUS LIKE 'Ssl_cipher'").empty()) return;
  throw SourceError("The server at " + account_.place() + " offers no TLS",
                    "--ssl-mode preferred makes do without");
}

void MysqlDatabase::try_to(const std::string& sql) try {
  const std::unique_ptr<sql::Statement> statement(connection_->createStatement());
  statement->execute(sql);
} catch (const sql::SQLException&) {
  // A server that does not know the setting reads all the same, if more slowly.
}

/// All of it ends with the session.
void MysqlDatabase::set_up() {
  connection_id_ = value("SELECT CONNECTION_ID()");
  // DATE_FORMAT names months in this language.
  try_to("SET SESSION lc_time_names = 'en_US'");
  // Whoever takes the rows may pause for longer than the usual minute.
  try_to("SET SESSION net_write_timeout = 86400");
  // The owner's view joins a table to itself without an index: let it hash (MariaDB only does when
  // it is told to), with room for a million rows at once.
  if (value("SELECT VERSION()").find("MariaDB") != std::string::npos) {
    try_to("SET SESSION join_cache_level = 4");
    try_to("SET SESSION join_buffer_space_limit = 1073741824");
  }
  try_to("SET SESSION join_buffer_size = 268435456");
  try_to("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
}

void MysqlDatabase::use_database() {
  try {
    const std::unique_ptr<sql::Statement> statement(connection_->createStatement());
    statement->execute("USE " + quote(url_.database));
  } catch (const sql::SQLException& error) {
    const int code = error.getErrorCode();
    if (code != server_code::unknown_database && code != server_code::no_access_to_database) {
      fail(error);
    }
    throw SourceError("The server at " + account_.place() + " has no database " + url_.database +
                          " for " + account_.user,
                      "It has " + list_names(list("SHOW DATABASES")));
  }
}

std::string MysqlDatabase::quote_table(const std::string& name) const {
  const std::size_t dot = name.find('.');
  if (dot == std::string::npos) return quote(name);
  return quote(name.substr(0, dot)) + '.' + quote(name.substr(dot + 1));
}

std::vector<TableColumn> MysqlDatabase::columns(const std::string& table) {
  const std::string sql = "SHOW COLUMNS FROM " + quote_table(table);
  try {
    const std::unique_ptr<sql::Statement> statement(connection_->createStatement());
    const std::unique_ptr<sql::ResultSet> result(statement->executeQuery(sql));
    std::vector<TableColumn> columns;
    while (result->next()) {
      const std::string type = result->getString(2);  // int(11), bigint(20) unsigned, text …
      const std::string_view base = std::string_view(type).substr(0, type.find_first_of("( "));
      columns.push_back({result->getString(1), base.ends_with("int") && base != "point"});
    }
    return columns;
  } catch (const sql::SQLException& error) {
    if (error.getErrorCode() == server_code::no_such_table) refuse_missing(table);
    fail(error);
  }
}

void MysqlDatabase::refuse_missing(const std::string& table) {
  const std::vector<std::string> names = list("SHOW TABLES");
  throw SourceError("The database " + url_.database + " has no view or table " + table,
                    names.empty() ? "It has none that " + account_.user + " may read"
                                  : "It has " + list_names(names) + "; --view says which to read");
}

std::optional<std::string> MysqlDatabase::missing_index(const std::string& view) {
  const std::size_t dot = view.find('.');
  if (dot == std::string::npos) return missing_mysql_index(*this, "", view);
  return missing_mysql_index(*this, view.substr(0, dot), view.substr(dot + 1));
}

void MysqlDatabase::check_ended_well() {
  if (value("SELECT @@error_count") == "0") return;
  throw SourceError(
      "The server at " + account_.place() + " ended the query: " + value("SHOW ERRORS LIMIT 1"),
      "See who ended it, or whether max_statement_time is too short");
}

void MysqlDatabase::break_off() noexcept try {
  const Connection other = connect(account_);
  const std::unique_ptr<sql::Statement> statement(other->createStatement());
  statement->execute("KILL QUERY " + connection_id_);
} catch (...) {
  // Then the rest has to be read after all.
}

}  // namespace

std::unique_ptr<Database> open_mysql_database(const DatabaseUrl& url, const Account& account) {
  return std::make_unique<MysqlDatabase>(url, account);
}

}  // namespace casebook
