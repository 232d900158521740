// SPDX-License-Identifier: MIT
// The MariaDB server that tests/mariadb starts.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <string>

#include "needing.hpp"
#include "reader/reading.hpp"

namespace casebook::test {

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
class MariadbServer {
 public:
  MariadbServer() : home_("HOME", folder_.path("")) {
    ::unsetenv("MYSQL_PWD");
    sql("DROP DATABASE IF EXISTS casebook_test; CREATE DATABASE casebook_test", "mysql");
  }

  /// Whether there is a server, and a client in this build.
  static bool there() {
    return std::getenv("CASEBOOK_TEST_SOCKET") != nullptr &&
           !contains(failure(from("mysql:///x?socket=/nowhere")), "has no MySQL client");
  }

  /// Runs SQL with the mariadb client; its output.
  std::string sql(const std::string& text, const std::string& database = "casebook_test") const {
    const std::string in = folder_.write("in.sql", text);
    const std::string out = folder_.path("out.txt");
    const std::string command =
        "mariadb --no-defaults --user=root --default-character-set=utf8mb4 --binary-mode -N "
        "--socket='" +
        socket() + "' " + database + " < '" + in + "' > '" + out + "' 2>&1";
    const int code = std::system(command.c_str());
    std::ifstream file(out);
    const std::string output{std::istreambuf_iterator<char>(file), {}};
    INFO(output);
    REQUIRE(code == 0);
    return output;
  }

  ReaderOptions options(const std::string& user = "root") const {
    return from("mysql://" + user + "@localhost/casebook_test?socket=" + socket());
  }

  /// Does to every connection but the asking one what `verb` says: KILL, KILL QUERY.
  void to_others(const std::string& verb) const {
    sql(sql("SELECT CONCAT('" + verb +
            " ', ID, ';') FROM information_schema.PROCESSLIST WHERE DB = 'casebook_test' AND ID <> "
            "CONNECTION_ID()"));
  }

  const TempFolder& folder() const { return folder_; }
  static std::string socket() { return std::getenv("CASEBOOK_TEST_SOCKET"); }

 private:
  TempFolder folder_;
  Environment home_;
};

}  // namespace casebook::test

#define MARIADB_TEST_CASE(name) \
  TEST_CASE_NEEDING("needs MariaDB", ::casebook::test::MariadbServer::there(), name)
