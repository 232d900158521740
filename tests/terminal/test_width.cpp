// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "terminal/width.hpp"

using namespace casebook;

TEST_CASE("a text is cut to the columns of a terminal, of which ideographs and emoji take two") {
  CHECK(cut_to_width("The sea", 7) == "The sea");
  CHECK(cut_to_width("The sea", 6) == "The s…");
  CHECK(cut_to_width("海は広い", 8) == "海は広い");
  CHECK(cut_to_width("海は広い", 7) == "海は広…");
  CHECK(cut_to_width("海は広い", 6) == "海は…");
  CHECK(cut_to_width("😂😂", 4) == "😂😂");
  CHECK(cut_to_width("😂😂😂", 4) == "😂…");
}
