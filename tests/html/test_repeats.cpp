// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "html/repeats.hpp"

using namespace casebook;

TEST_CASE("a text repeats one of the same probe, and none of another") {
  Repeats repeats;
  repeats.begin_probe(3, 4);
  repeats.add(1, "first");
  repeats.add(2, "other");
  repeats.add(1, "second");
  repeats.add(1, "third");
  repeats.begin_probe(4, 4);
  repeats.add(1, "elsewhere");
  repeats.finish();
  CHECK(repeats.total() == 2);
  CHECK(repeats.probes() == 1);
  REQUIRE(repeats.top().size() == 1);
  CHECK(repeats.top()[0].document == 3);
  CHECK(repeats.top()[0].repeats == 2);
  CHECK(repeats.top()[0].most == 3);
  CHECK(repeats.top()[0].example == "third");
  CHECK(repeats.complete());
}

TEST_CASE("the probes with most repeats are kept, most first") {
  Repeats repeats;
  for (std::size_t probe = 0; probe < 30; ++probe) {
    repeats.begin_probe(probe, 4);
    for (std::size_t i = 0; i <= probe; ++i) repeats.add(7, "x");
  }
  repeats.finish();
  CHECK(repeats.probes() == 29);
  REQUIRE(repeats.top().size() == 20);
  CHECK(repeats.top()[0].document == 29);
  CHECK(repeats.top()[19].document == 10);
}
