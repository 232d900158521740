// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "text/percent.hpp"

using namespace casebook;

TEST_CASE("all characters are encoded except unreserved ones and those asked for") {
  CHECK(percent_encode("aZ09-._~") == "aZ09-._~");
  CHECK(percent_encode("a b/ü%") == "a%20b%2F%C3%BC%25");
  CHECK(percent_encode("/tmp/a b", "/") == "/tmp/a%20b");
}

TEST_CASE("encoded text is decoded, with capital and small digits") {
  CHECK(percent_decode("a%20b%2f%C3%bc") == "a b/ü");
  CHECK(percent_decode("") == "");
}

TEST_CASE("a percent sign without two hex digits stays as it is") {
  for (const char* text : {"%", "%4", "a%4", "%zz", "%4g", "%+1", "% 1"})
    CHECK(!percent_decode(text));
  CHECK(!percent_decoded_at("41", 0));
  CHECK(percent_decoded_at("x%41", 1) == 'A');
}
