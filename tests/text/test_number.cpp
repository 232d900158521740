// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "text/number.hpp"

using namespace casebook;

TEST_CASE("numbers are grouped by thousands") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(1234567) == "1,234,567");
}
