// SPDX-License-Identifier: MIT
#include "reader/mysql/session.hpp"

#if __has_include(<mysql/jdbc.h>)
#include <mysql/jdbc.h>
#else
#include <cppconn/connection.h>
#include <cppconn/driver.h>
#include <cppconn/exception.h>
#include <cppconn/resultset.h>
#include <cppconn/resultset_metadata.h>
#include <cppconn/statement.h>
#endif

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <utility>

#include "error.hpp"
#include "reader/mysql/safe_login.hpp"
#include "reader/mysql/server_error.hpp"

namespace casebook {
namespace {

constexpr int connect_timeout = 20;  // seconds
/// After Ctrl-C, do not wait long for a server that is gone.
constexpr int stop_timeout = 2;

using Connection = std::unique_ptr<sql::Connection>;
using Statement = std::unique_ptr<sql::Statement>;
using Result = std::unique_ptr<sql::ResultSet>;

#if __has_include(<mysql/jdbc.h>)
void set_tls(const Account& account, sql::ConnectOptionsMap& to) {
  to["OPT_SSL_MODE"] = static_cast<int>(account.ssl_mode) + int{sql::SSL_MODE_DISABLED};
  if (!account.ssl_ca.empty()) to["sslCA"] = sql::SQLString(account.ssl_ca.string());
}
#else
/// Debian's connector is built on MariaDB's client library, which ignores OPT_SSL_MODE. There,
/// "enforce" means TLS if the server offers it, a CA means that the certificate chain is verified,
/// and "verify" makes TLS mandatory and also verifies the host name.
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

Connection connect(const Account& account, int timeout) {
  sql::ConnectOptionsMap to;
  to["hostName"] = sql::SQLString(host_name(account));
  if (!account.local) to["port"] = int{account.port};
  to["userName"] = sql::SQLString(account.user);
  to["password"] = sql::SQLString(account.password.value_or(""));
  to["OPT_CHARSET_NAME"] = sql::SQLString("utf8mb4");
  to["OPT_CONNECT_TIMEOUT"] = timeout;
  to["OPT_LOCAL_INFILE"] = 0;  // or the server could ask for any file of this machine
  set_tls(account, to);
#if !__has_include(<mysql/jdbc.h>)  // MySQL's own library sends no password unless told to
  const SafeLogin login(account);
  if (!login.option_file().empty()) {
    to["readDefaultFile"] = sql::SQLString(login.option_file());
    to["readDefaultGroup"] = sql::SQLString("casebook");
  }
#endif
  try {
    return Connection(get_driver_instance()->connect(to));
  } catch (const sql::SQLException&) {
    if (!login_was_refused()) throw;
    throw describe_server_error(0, "restricted_auth: caching_sha2_password without TLS", account);
  }
}

/// Turns exceptions of the connector into a ServerError.
template <typename Work>
auto in_our_words(const Account& account, Work work) -> decltype(work()) {
  try {
    return work();
  } catch (const sql::SQLException& error) {
    throw describe_server_error(error.getErrorCode(), error.what(), account);
  }
}

/// What happened to the values of which the server warned (MySQL 8.0 Error Message Reference).
std::string warning_sentence(const std::string& code) {
  if (code == "1260") return "Values that the server cut, in GROUP_CONCAT";
  if (code == "1265" || code == "1406") return "Values that the server cut";
  if (code == "1301") return "Values that became NULL, because they pass max_allowed_packet";
  if (code == "1292" || code == "1411") return "Values that the server could not read";
  return "Warnings of the server while it made the rows";
}

std::string warning_hint(const std::string& code) {
  if (code == "1301") return "Have the server's max_allowed_packet raised";
  return {};
}

/// 0 if it is no number.
std::uint64_t number_in(const std::string& text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

void refuse_short_row(std::size_t columns) {
  throw SourceError("The server gave " + std::to_string(columns) +
                        " columns, which is fewer than it was asked for",
                    "See whether a proxy stands between, or try another server");
}

struct MysqlSession::Handle {
  Connection connection;
};

class MysqlCursor : public Cursor {
 public:
  MysqlCursor(MysqlSession& session, Statement statement, Result result)
      : session_(session),
        statement_(std::move(statement)),
        result_(std::move(result)),
        values_(result_->getMetaData()->getColumnCount()) {}
  ~MysqlCursor() override {
    if (!ended_) session_.stop();  // else closing would read all the rest
  }
  MysqlCursor(const MysqlCursor&) = delete;
  MysqlCursor& operator=(const MysqlCursor&) = delete;

  bool next() override {
    if (ended_) return false;
    ended_ = true;  // also where fetching throws
    ended_ = !in_our_words(session_.account_, [this] { return fetch(); });
    if (!ended_) return true;
    result_.reset();
    session_.check_ended_well();
    return false;
  }

  Cell cell(std::size_t column) const override {
    if (column >= values_.size()) refuse_short_row(values_.size());
    const Value& value = values_[column];
    return value.null ? Cell() : Cell(value.text.asStdString());
  }

 private:
  struct Value {
    sql::SQLString text;
    bool null = false;
  };

  bool fetch() {
    if (!result_->next()) return false;
    for (std::size_t i = 0; i < values_.size(); ++i) {
      Value& value = values_[i];
      value.text = result_->getString(static_cast<std::uint32_t>(i + 1));
      value.null = value.text.length() == 0 && result_->wasNull();
    }
    return true;
  }

  MysqlSession& session_;
  Statement statement_;
  Result result_;
  std::vector<Value> values_;
  bool ended_ = false;
};

MysqlSession::MysqlSession(const Account& account)
    : account_(account),
      handle_(in_our_words(
          account,
          [&] { return std::make_unique<Handle>(Handle{connect(account, connect_timeout)}); })),
      id_(value("SELECT CONNECTION_ID()")) {}

MysqlSession::~MysqlSession() = default;

void MysqlSession::execute(const std::string& sql) {
  in_our_words(account_, [&] { Statement(handle_->connection->createStatement())->execute(sql); });
}

std::vector<std::vector<std::string>> MysqlSession::select(const std::string& sql) {
  return in_our_words(account_, [&] {
    const Statement statement(handle_->connection->createStatement());
    const Result result(statement->executeQuery(sql));
    std::vector<std::vector<std::string>> rows;
    while (result->next()) {
      rows.emplace_back();
      for (std::uint32_t i = 1; i <= result->getMetaData()->getColumnCount(); ++i) {
        rows.back().push_back(result->getString(i).asStdString());
      }
    }
    return rows;
  });
}

std::string MysqlSession::value(const std::string& sql) {
  const auto rows = select(sql);
  if (rows.empty() || rows[0].empty()) refuse_short_row(0);
  return rows[0][0];
}

std::unique_ptr<Cursor> MysqlSession::stream(const std::string& sql) {
  return in_our_words(account_, [&] {
    Statement statement(handle_->connection->createStatement());
    statement->setResultSetType(sql::ResultSet::TYPE_FORWARD_ONLY);
    Result result(statement->executeQuery(sql));
    return std::make_unique<MysqlCursor>(*this, std::move(statement), std::move(result));
  });
}

/// The connector treats an error after the first row as the end of the rows, but the server
/// remembers the error.
void MysqlSession::check_ended_well() {
  if (value("SELECT @@error_count") == "0") return keep_warnings();
  const auto errors = select("SHOW ERRORS LIMIT 1");  // level, code, message
  throw describe_server_error(1317, errors.empty() || errors[0].size() < 3 ? "" : errors[0][2],
                              account_);
}

/// The server counts all its warnings, but remembers only the first ones.
void MysqlSession::keep_warnings() {
  const std::string total = value("SELECT @@warning_count");
  if (total == "0") return;
  std::map<std::string, Warning> kinds;  // by the code
  std::uint64_t remembered = 0;
  for (const auto& row : select("SHOW WARNINGS")) {  // level, code, message
    ++remembered;
    if (row.size() < 3 || row[0] == "Note") continue;
    Warning& kind = kinds[row[1]];
    if (kind.count++ == 0) kind.example = row[2];
  }
  for (auto& [code, kind] : kinds) {
    kind.sentence = warning_sentence(code);
    kind.hint = warning_hint(code);
    if (kinds.size() == 1 && remembered > 0)
      kind.count += std::max(number_in(total), remembered) - remembered;
    warnings_.push_back(std::move(kind));
  }
}

/// Uses a second connection, because this one is busy.
void MysqlSession::stop() noexcept try {
  const Connection other = connect(account_, stop_timeout);
  Statement(other->createStatement())->execute("KILL QUERY " + id_);
} catch (...) {
  // Then the remaining rows have to be read after all.
}

}  // namespace casebook
