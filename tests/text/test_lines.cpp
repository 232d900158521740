// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "text/lines.hpp"

namespace {

std::string in_brackets(std::string_view text) {
  std::string lines;
  casebook::for_each_line(
      text, [&](std::string_view line) { lines.append("[").append(line).append("]"); });
  return lines;
}

}  // namespace

TEST_CASE("lines are what line feeds separate") {
  CHECK(in_brackets("") == "");
  CHECK(in_brackets("one") == "[one]");
  CHECK(in_brackets("one\ntwo") == "[one][two]");
  CHECK(in_brackets("one\n\ntwo\n") == "[one][][two]");
  CHECK(in_brackets("\n") == "[]");
}
