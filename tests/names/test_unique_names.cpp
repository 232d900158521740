// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "names/unique_names.hpp"

using namespace casebook;

TEST_CASE("no name is given twice, not even in other letters") {
  UniqueNames names;
  CHECK(names.take("\u00c4pfel") == "\u00c4pfel");
  CHECK(names.take("\u00e4pfel") == "\u00e4pfel (2)");
  CHECK(names.take("Sea") == "Sea");
  CHECK(names.take("sea") == "sea (2)");
  CHECK(names.take("Sea (2)") == "Sea (2) (2)");
  CHECK(names.take("Sea") == "Sea (3)");
}
