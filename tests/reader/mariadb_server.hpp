// SPDX-License-Identifier: MIT
// The database servers that tests/mariadb and tests/mysql start.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <string>

#include "needing.hpp"
#include "reader/reading.hpp"

namespace casebook::testing {

/// Sets a variable of the environment until it goes out of scope.
class Environment {
 public:
  Environment(const std::string& name, const std::string& value) : name_(name) {
    const char* const before = std::getenv(name.c_str());
    if (before) before_ = before;
    ::setenv(name.c_str(), value.c_str(), 1);
  }
  ~Environment() {
    if (before_) {
      ::setenv(name_.c_str(), before_->c_str(), 1);
    } else {
      ::unsetenv(name_.c_str());
    }
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

 private:
  std::string name_;
  std::optional<std::string> before_;
};

/// A database of its own on the server, and nobody's option file.
class DatabaseServer {
 public:
  explicit DatabaseServer(std::string socket)
      : socket_(std::move(socket)), home_("HOME", folder_.path("")) {
    ::unsetenv("MYSQL_PWD");
    sql("DROP DATABASE IF EXISTS casebook_test; CREATE DATABASE casebook_test", "mysql");
  }

  /// Runs SQL with the mariadb client; its output.
  std::string sql(const std::string& text, const std::string& database = "casebook_test") const {
    const std::string in = folder_.write("in.sql", text);
    const std::string out = folder_.path("out.txt");
    const std::string command =
        "mariadb --no-defaults --user=root --default-character-set=utf8mb4 --binary-mode -N "
        "--socket='" +
        socket_ + "' " + database + " < '" + in + "' > '" + out + "' 2>&1";
    const int code = std::system(command.c_str());
    std::ifstream file(out);
    const std::string output{std::istreambuf_iterator<char>(file), {}};
    INFO(output);
    REQUIRE(code == 0);
    return output;
  }

  ReaderOptions options(const std::string& user = "root") const {
    return from("mysql://" + user + "@localhost/casebook_test?socket=" + socket_);
  }

  /// Does to every connection but the asking one what `verb` says: KILL, KILL QUERY.
  void to_others(const std::string& verb) const {
    sql(sql("SELECT CONCAT('" + verb +
            " ', ID, ';') FROM information_schema.PROCESSLIST WHERE DB = 'casebook_test' AND ID <> "
            "CONNECTION_ID()"));
  }

  const TempFolder& folder() const { return folder_; }
  const std::string& socket() const { return socket_; }

 protected:
  /// Whether the variable names a server, and this build has a client.
  static bool there(const char* variable) {
    return std::getenv(variable) != nullptr &&
           !contains(failure(from("mysql:///x?socket=/nowhere")), "has no MySQL client");
  }

 private:
  std::string socket_;
  TempFolder folder_;
  Environment home_;
};

/// The server that tests/mariadb starts.
class MariadbServer : public DatabaseServer {
 public:
  MariadbServer() : DatabaseServer(std::getenv("CASEBOOK_TEST_SOCKET")) {}
  static bool there() { return DatabaseServer::there("CASEBOOK_TEST_SOCKET"); }
};

/// The server that tests/mysql starts.
class MysqlServer : public DatabaseServer {
 public:
  MysqlServer() : DatabaseServer(std::getenv("CASEBOOK_TEST_MYSQL_SOCKET")) {}
  static bool there() { return DatabaseServer::there("CASEBOOK_TEST_MYSQL_SOCKET"); }
};

}  // namespace casebook::testing

#define MARIADB_TEST_CASE(name) \
  TEST_CASE_NEEDING("needs MariaDB", ::casebook::testing::MariadbServer::there(), name)
