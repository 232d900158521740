// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <initializer_list>
#include <vector>

#include "terminal/secrets.hpp"

using namespace casebook;

namespace {

std::string said(std::initializer_list<const char*> words, const char* text) {
  std::vector<const char*> argv = {"casebook"};
  argv.insert(argv.end(), words);
  return Secrets(static_cast<int>(argv.size()), argv.data()).hidden_in(text);
}

}  // namespace

TEST_CASE("a password that was typed is not repeated") {
  CHECK(said({"export", "--password=s3cret"}, "--password=s3cret: unknown") ==
        "--password=…: unknown");
  CHECK(said({"export", "--passwd=s3cret"}, "'--passwd=s3cret'") == "'--passwd=…'");
  CHECK(said({"export", "--password", "s3cret"}, "--password s3cret") == "--password …");
  CHECK(said({"export", "-ps3cret"}, "-ps3cret: unknown") == "-p…: unknown");
  CHECK(said({"export", "mysql://ann:s3cret@host/db"}, "mysql://ann:s3cret@host/db") ==
        "mysql://ann:…@host/db");
  CHECK(said({"export", "mysql:ann:s3cret@host"}, "no file mysql:ann:s3cret@host") ==
        "no file mysql:ann:…@host");
  CHECK(said({"export", "mysql://ann:p@ss:w@host/db"}, "mysql://ann:p@ss:w@host/db") ==
        "mysql://ann:…@host/db");
}

TEST_CASE("text without a password is shown as it is") {
  CHECK(said({"export", "--password-file", "my.txt"}, "my.txt") == "my.txt");
  CHECK(said({"export", "--password-file=my.txt"}, "my.txt") == "my.txt");
  CHECK(said({"export", "mysql://ann@host:3306/db"}, "host:3306") == "host:3306");
  CHECK(said({"export", "--probe", "RT @axios"}, "RT @axios") == "RT @axios");
  CHECK(said({"-p"}, "-p: unknown") == "-p: unknown");
}
