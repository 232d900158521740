// SPDX-License-Identifier: MIT
#include "reader/mysql/connection.hpp"

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
#include <sys/mman.h>

#include <cstdint>
#include <utility>

#include "error.hpp"
#include "files/descriptor.hpp"
#include "reader/mysql/login_guard.hpp"
#include "reader/mysql/server_error.hpp"

namespace casebook {
namespace {

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

/// Names the plugins that may log in to MariaDB's client library, in an option file, the only place
/// where the connector lets them be named. Must live while a connection is made.
class GuardedPlugins {
 public:
  /// Throws SourceError if no file can be made in memory.
  explicit GuardedPlugins(const Account& account)
      : file_(needs_guard(account) ? ::memfd_create("casebook", MFD_CLOEXEC) : -1) {
    if (!needs_guard(account)) return;
    guard_logins();
    if (!file_.write_at(0, "[casebook]\nrestricted-auth=" + std::string(guarded_plugins) + '\n'))
      throw SourceError("No file can be made in memory, which connecting to a server takes");
  }

  /// It has one group, [casebook]; empty if the server may have the password.
  std::string option_file() const {
    return file_.is_open() ? "/proc/self/fd/" + std::to_string(file_.number()) : std::string();
  }

 private:
  Descriptor file_;
};

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
  const GuardedPlugins plugins(account);
  if (!plugins.option_file().empty()) {
    to["readDefaultFile"] = sql::SQLString(plugins.option_file());
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

class Rows : public MysqlRows {
 public:
  Rows(const Account& account, Statement statement, Result result)
      : account_(account),
        statement_(std::move(statement)),
        result_(std::move(result)),
        values_(result_->getMetaData()->getColumnCount()) {}

  bool next() override {
    return in_our_words(account_, [this] { return fetch(); });
  }
  std::size_t columns() const override { return values_.size(); }
  Cell cell(std::size_t column) const override {
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

  const Account& account_;
  Statement statement_;
  Result result_;
  std::vector<Value> values_;
};

}  // namespace

struct MysqlConnection::Library {
  Connection connection;
};

MysqlConnection::MysqlConnection(const Account& account, int timeout)
    : account_(account), library_(in_our_words(account, [&] {
        return std::make_unique<Library>(Library{connect(account, timeout)});
      })) {}

MysqlConnection::~MysqlConnection() = default;

void MysqlConnection::execute(const std::string& sql) {
  in_our_words(account_, [&] { Statement(library_->connection->createStatement())->execute(sql); });
}

std::vector<std::vector<std::string>> MysqlConnection::select(const std::string& sql) {
  return in_our_words(account_, [&] {
    const Statement statement(library_->connection->createStatement());
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

std::unique_ptr<MysqlRows> MysqlConnection::stream(const std::string& sql) {
  return in_our_words(account_, [&] {
    Statement statement(library_->connection->createStatement());
    statement->setResultSetType(sql::ResultSet::TYPE_FORWARD_ONLY);
    Result result(statement->executeQuery(sql));
    return std::make_unique<Rows>(account_, std::move(statement), std::move(result));
  });
}

}  // namespace casebook
