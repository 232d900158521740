// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "terminal/printable.hpp"

using namespace casebook;

TEST_CASE("characters that could steer a terminal are shown as question marks") {
  CHECK(printable("a\x1b[31mb\x07\x7f") == "a?[31mb??");
  CHECK(printable("\xc2\x9b"
                  "2J") == "?2J");
  CHECK(printable("\xe2\x80\xae"
                  "abc\xe2\x81\xa9") == "?abc?");
  CHECK(printable("\x89PNG\r\n \xc3(\xf0\x9f\x98") == "?PNG?? ?(???");
  CHECK(printable("Größe 😂 \xe2\x80\x99") == "Größe 😂 \xe2\x80\x99");
}

TEST_CASE("JSON keeps its meaning, and tells a terminal nothing") {
  CHECK(printable_json("{\n  \"a\": \"é\\u001b 😀\"\n}") == "{\n  \"a\": \"é\\u001b 😀\"\n}");
  CHECK(printable_json("\"\u009b1m\u202e\x7f\u2066\"") == "\"\\u009b1m\\u202e\\u007f\\u2066\"");
}
