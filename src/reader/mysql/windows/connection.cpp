// SPDX-License-Identifier: MIT
#include "reader/mysql/connection.hpp"

#include <mysql.h>

#include <string_view>
#include <utility>

#include "error.hpp"
#include "reader/mysql/login_guard.hpp"
#include "reader/mysql/server_error.hpp"

namespace casebook {
namespace {

struct CloseConnection {
  void operator()(MYSQL* connection) const { ::mysql_close(connection); }
};
struct FreeResult {
  void operator()(MYSQL_RES* result) const { ::mysql_free_result(result); }  // reads all the rest
};
using Handle = std::unique_ptr<MYSQL, CloseConnection>;
using Result = std::unique_ptr<MYSQL_RES, FreeResult>;

[[noreturn]] void fail(MYSQL* connection, const Account& account) {
  const auto code = static_cast<int>(::mysql_errno(connection));
  throw describe_server_error(code, ::mysql_error(connection), account);
}

/// With "enforce" the library takes TLS where the server offers it, with a CA it verifies the chain
/// of certificates, and with "verify" also the host's name.
void set_tls(const Account& account, MYSQL* connection) {
  if (account.ssl_mode == SslMode::disabled) return;
  const my_bool yes = 1;
  ::mysql_options(connection, MYSQL_OPT_SSL_ENFORCE, &yes);
  if (account.ssl_mode == SslMode::verify_identity)
    ::mysql_options(connection, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &yes);
  if (!account.ssl_ca.empty())
    ::mysql_options(connection, MYSQL_OPT_SSL_CA, account.ssl_ca.string().c_str());
}

void set_options(const Account& account, int timeout, MYSQL* connection) {
  const auto seconds = static_cast<unsigned>(timeout);
  const unsigned none = 0;  // or the server could ask for any file of this machine
  ::mysql_options(connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
  ::mysql_options(connection, MYSQL_OPT_CONNECT_TIMEOUT, &seconds);
  ::mysql_options(connection, MYSQL_OPT_LOCAL_INFILE, &none);
  set_tls(account, connection);
  if (!needs_guard(account)) return;
  guard_logins();
  ::mysql_optionsv(connection, MARIADB_OPT_RESTRICTED_AUTH, guarded_plugins);
}

Handle connect(const Account& account, int timeout) {
  if (account.local)
    throw UsageError("There is no socket " + account.socket + " on Windows",
                     "Name the server's host and port in the URL");
  Handle connection(::mysql_init(nullptr));
  if (!connection) throw std::bad_alloc();
  set_options(account, timeout, connection.get());
  if (::mysql_real_connect(connection.get(), account.host.c_str(), account.user.c_str(),
                           account.password.value_or("").c_str(), nullptr, account.port, nullptr,
                           0))
    return connection;
  if (login_was_refused())
    throw describe_server_error(0, "restricted_auth: caching_sha2_password without TLS", account);
  fail(connection.get(), account);
}

std::string_view value_of(const char* value, unsigned long length) {
  return value ? std::string_view(value, length) : std::string_view();
}

class Rows : public MysqlRows {
 public:
  Rows(const Account& account, MYSQL* connection, Result result)
      : account_(account),
        connection_(connection),
        result_(std::move(result)),
        columns_(::mysql_num_fields(result_.get())) {}

  bool next() override {
    row_ = ::mysql_fetch_row(result_.get());
    if (!row_ && ::mysql_errno(connection_) != 0) fail(connection_, account_);
    if (row_) lengths_ = ::mysql_fetch_lengths(result_.get());
    return row_ != nullptr;
  }
  std::size_t columns() const override { return columns_; }
  Cell cell(std::size_t column) const override {
    if (!row_[column]) return {};
    return value_of(row_[column], lengths_[column]);
  }

 private:
  const Account& account_;
  MYSQL* connection_;
  Result result_;
  std::size_t columns_;
  MYSQL_ROW row_ = nullptr;
  const unsigned long* lengths_ = nullptr;
};

}  // namespace

struct MysqlConnection::Library {
  Handle connection;
};

/// Sets what MySQL Connector/C++ sets, too: only this isolation makes a consistent snapshot.
MysqlConnection::MysqlConnection(const Account& account, int timeout)
    : account_(account), library_(std::make_unique<Library>(Library{connect(account, timeout)})) {
  execute("SET autocommit = 1");
  execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
}

MysqlConnection::~MysqlConnection() = default;

void MysqlConnection::execute(const std::string& sql) {
  MYSQL* const connection = library_->connection.get();
  if (::mysql_real_query(connection, sql.data(), static_cast<unsigned long>(sql.size())) != 0)
    fail(connection, account_);
}

std::vector<std::vector<std::string>> MysqlConnection::select(const std::string& sql) {
  std::vector<std::vector<std::string>> rows;
  const auto result = stream(sql);
  while (result->next()) {
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < result->columns(); ++i)
      row.emplace_back(result->cell(i).value_or(""));
  }
  return rows;
}

std::unique_ptr<MysqlRows> MysqlConnection::stream(const std::string& sql) {
  execute(sql);
  MYSQL* const connection = library_->connection.get();
  Result result(::mysql_use_result(connection));
  if (!result) fail(connection, account_);
  return std::make_unique<Rows>(account_, connection, std::move(result));
}

}  // namespace casebook
