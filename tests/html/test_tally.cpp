// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "html/tally.hpp"

using namespace casebook;

namespace {

const Date october{2020, 10, 0};
const Date november{2020, 11, 0};
const Date undated;

}  // namespace

TEST_CASE("months are counted in order, whichever day and order the cases come in") {
  MonthCounts counts;
  counts.add(undated);
  counts.add({2020, 11, 3});
  counts.add({2020, 10, 31}, 2);
  counts.add({2020, 11, 30});
  REQUIRE(counts.months().size() == 3);
  CHECK(counts.months()[0] == MonthCounts::Month(october, 2));
  CHECK(counts.months()[1] == MonthCounts::Month(november, 2));
  CHECK(counts.months()[2] == MonthCounts::Month(undated, 1));
  CHECK(counts.total() == 5);
}

TEST_CASE("a tally gives the most frequent values first, and the same often by their bytes") {
  Tally<std::uint64_t> tally(10);
  for (const char* value : {"b", "c", "a", "c"}) tally.add(value, 1);
  const auto top = tally.top(2);
  REQUIRE(top.size() == 2);
  CHECK(top[0].value == "c");
  CHECK(*top[0].count == 2);
  CHECK(top[1].value == "a");
}

TEST_CASE("a full tally counts new values as the rest, and goes on counting those it knows") {
  Tally<std::uint64_t> tally(2);
  for (const char* value : {"a", "b", "c", "d", "a"}) tally.add(value, 1);
  CHECK(tally.values() == 2);
  CHECK(tally.rest() == 2);
  CHECK(*tally.top(1)[0].count == 2);
}

TEST_CASE("which values a tally knows does not depend on how others were hashed") {
  Tally<std::uint64_t> chunk(10);
  for (const char* value : {"z", "y", "x"}) chunk.of(value) += 1;
  Tally<std::uint64_t> all(2);
  all += chunk;
  const auto top = all.top(2);
  REQUIRE(top.size() == 2);
  CHECK(top[0].value == "x");
  CHECK(top[1].value == "y");
  CHECK(all.rest() == 1);
}
