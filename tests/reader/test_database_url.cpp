// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "error.hpp"
#include "reader/mysql/database_url.hpp"

namespace casebook {
namespace {

std::string refusal(const std::string& url) {
  try {
    parse_database_url(url);
    return {};
  } catch (const UsageError& error) {
    return error.what() + ("\n" + error.hint());
  }
}

TEST_CASE("a URL is taken apart and decoded") {
  const DatabaseUrl url =
      parse_database_url("mysql://an%40n@db.example:3307/exp%2Feriment?socket=/run/a%20b");
  CHECK(url.scheme == "mysql");
  CHECK(url.user == "an@n");
  CHECK(url.host == "db.example");
  CHECK(url.port == 3307);
  CHECK(url.database == "exp/eriment");
  CHECK(url.socket == "/run/a b");
}

TEST_CASE("user, host and port may be left out") {
  const DatabaseUrl url = parse_database_url("mariadb:///experiments");
  CHECK(url.scheme == "mariadb");
  CHECK(url.user.empty());
  CHECK(url.host.empty());
  CHECK_FALSE(url.port.has_value());
  CHECK(url.database == "experiments");
}

TEST_CASE("an IPv6 address stands in brackets") {
  const DatabaseUrl url = parse_database_url("mysql://ann@[2001:db8::1]:3307/x");
  CHECK(url.host == "2001:db8::1");
  CHECK(url.port == 3307);
  CHECK(to_string(url) == "mysql://ann@[2001:db8::1]:3307/x");
  CHECK(parse_database_url("mysql://[::1]/x").host == "::1");
}

TEST_CASE("a URL is written again as it can be read") {
  for (const char* const text : {"mysql://an%40n@db.example:3307/exp%2Feriment?socket=/run/a%20b",
                                 "mariadb:///x", "mysql://ann@localhost/x"}) {
    const std::string written = to_string(parse_database_url(text));
    CHECK(to_string(parse_database_url(written)) == written);
  }
  CHECK(to_string(parse_database_url("mysql://an%40n@db/x")) == "mysql://an%40n@db/x");
}

TEST_CASE("a password in the URL is refused and never quoted") {
  for (const char* const url :
       {"mysql://ann:s3cret@db/x", "mysql://ann:s3cret@x@db/x", "mysql://ann:/s3cret@db/x",
        "mysql://ann:?s3cret@db/x", "mysql://ann@db/x?password=s3cret", "mysql://ann:s3cret@db"}) {
    CAPTURE(url);
    const std::string said = refusal(url);
    CHECK(said.find("holds a password") != std::string::npos);
    CHECK(said.find("s3cret") == std::string::npos);
  }
}

TEST_CASE("the message about a malformed URL does not quote it") {
  CHECK(refusal("mysql://db").starts_with("The URL of the database names no database\n"));
  CHECK(refusal("mysql://db/").starts_with("The URL of the database names no database\n"));
  CHECK(refusal("mysql://db:s3cret/x").find("s3cret") == std::string::npos);
  CHECK(refusal("mysql://db:s3cret/x").find("a port that is no number") != std::string::npos);
  CHECK(refusal("mysql://db:70000/x").find("a port that is no number") != std::string::npos);
  CHECK(refusal("mysql://db/x?s3cret").find("a parameter other than socket") != std::string::npos);
  CHECK(refusal("mysql://db/x?s3cret").find("s3cret") == std::string::npos);
  CHECK(refusal("mysql://db/x/y").find("more than a database") != std::string::npos);
  CHECK(refusal("mysql://[::1/x").find("a [ without a ]") != std::string::npos);
  CHECK(refusal("mysql://db/x%2").find("a % that is not followed") != std::string::npos);
  CHECK(refusal("mysql://db/x@y").find("an @ behind the host") != std::string::npos);
  CHECK(refusal("mysql://db/x%00").find("a NUL character") != std::string::npos);
}

}  // namespace
}  // namespace casebook
