// SPDX-License-Identifier: MIT
#include "reader/mysql/account.hpp"
#include "reader/mysql/option_file.hpp"
#include "reader/reading.hpp"

namespace casebook::testing {
namespace {

using OptionFile = std::map<std::string, std::string>;

Account account_of(const std::string& url, const OptionFile& file = {},
                   const char* mysql_pwd = nullptr, const ReaderOptions& options = {}) {
  return find_account(parse_database_url(url), options, file, mysql_pwd, "login");
}

TEST_CASE("a URL that says nothing means this user at this machine's socket") {
  const Account account = account_of("mysql:///x");
  CHECK(account.user == "login");
  CHECK(account.local);
  CHECK(account.socket == "");
  CHECK_FALSE(account.password.has_value());
  CHECK(account.place() == "this machine's socket");
}

TEST_CASE("a host or a port means the network") {
  CHECK(account_of("mysql://db.example/x").place() == "db.example:3306");
  CHECK(account_of("mysql://localhost:3307/x").place() == "localhost:3307");
  CHECK(account_of("mysql://[::1]/x").place() == "[::1]:3306");
  CHECK_FALSE(account_of("mysql://127.0.0.1/x").local);
  CHECK(account_of("mysql://db.example/x?socket=/s").local);
}

TEST_CASE("the option file says what the URL does not") {
  const OptionFile file = {{"user", "ann"},  {"password", "p"},   {"host", "db.example"},
                           {"port", "3307"}, {"socket", "/sock"}, {"ssl-ca", "/ca.pem"}};
  const Account account = account_of("mysql:///x", file);
  CHECK(account.user == "ann");
  CHECK(account.password == "p");
  CHECK(account.place() == "db.example:3307");
  CHECK(account.ssl_ca == "/ca.pem");
  CHECK(account_of("mysql://bob@other:1/x", file).user == "bob");
  CHECK(account_of("mysql://bob@other:1/x", file).place() == "other:1");
  CHECK(account_of("mysql://localhost/x", file).place() == "/sock");
}

TEST_CASE("the password file goes before the option file, and that before the environment") {
  const TempFolder folder;
  ReaderOptions options;
  CHECK(account_of("mysql:///x", {}, "of environment").password == "of environment");
  CHECK(account_of("mysql:///x", {{"password", "of option file"}}, "of environment").password ==
        "of option file");
  options.password_file = folder.write("password", "of file\r\nmore\n");
  std::filesystem::permissions(*options.password_file, std::filesystem::perms::owner_read);
  CHECK(account_of("mysql:///x", {{"password", "of option file"}}, "e", options).password ==
        "of file");
}

TEST_CASE("a password file that everybody may read, or that says nothing, is refused") {
  const TempFolder folder;
  ReaderOptions options;
  options.password_file = folder.write("password", "s3cret\n");
  std::filesystem::permissions(*options.password_file, std::filesystem::perms(0644));
  CHECK_THROWS_WITH_AS(account_of("mysql:///x", {}, nullptr, options),
                       ("Others may read the password file " + folder.path("password")).c_str(),
                       UsageError);
  options.password_file = folder.path("none");
  CHECK_THROWS_AS(account_of("mysql:///x", {}, nullptr, options), UsageError);
}

TEST_CASE("certificates are checked if an authority is named") {
  ReaderOptions options;
  CHECK(account_of("mysql://db/x").ssl_mode == SslMode::preferred);
  options.ssl_ca = "/ca.pem";
  CHECK(account_of("mysql://db/x", {}, nullptr, options).ssl_mode == SslMode::verify_ca);
  options.ssl_mode = SslMode::verify_identity;
  CHECK(account_of("mysql://db/x", {}, nullptr, options).ssl_mode == SslMode::verify_identity);
  options.ssl_ca.reset();
  options.ssl_mode = SslMode::verify_ca;
  CHECK_THROWS_AS(account_of("mysql://db/x", {}, nullptr, options), UsageError);
}

TEST_CASE("an option file is read as MySQL reads it") {
  const TempFolder folder;
  const std::string path = folder.write(
      ".my.cnf",
      "# a comment\npassword=outside\n[mysqld]\nuser=server\n[client]\nuser = ann  # me\n"
      "password=\"a # b\\\"c\\\\d\"\n; another\nssl_ca='/a b/ca.pem'\nport\n!include other\n"
      "socket=first\nsocket = \\s/second\\n\n[client-mariadb]\nuser=other\n");
  const OptionFile want = {{"user", "ann"},
                           {"password", "a # b\"c\\d"},
                           {"ssl-ca", "/a b/ca.pem"},
                           {"port", ""},
                           {"socket", " /second\n"}};
  CHECK(read_option_file(path) == want);
}

TEST_CASE("an option file that anybody may write to is not read, nor one that is not there") {
  const TempFolder folder;
  const std::string path = folder.write(".my.cnf", "[client]\nuser=ann\n");
  std::filesystem::permissions(path, std::filesystem::perms(0666));
  CHECK(read_option_file(path).empty());
  CHECK(read_option_file(folder.path("none")).empty());
}

}  // namespace
}  // namespace casebook::testing
