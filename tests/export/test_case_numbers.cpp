// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <utility>

#include "export/rows/case_numbers.hpp"

using namespace casebook;

namespace {

constexpr auto not_a_number = std::numeric_limits<std::int64_t>::max();

}  // namespace

TEST_CASE("the rows of a root are numbered from 1, over all documents") {
  CaseNumbers numbers;
  CHECK(numbers.next(7, "7") == 1);
  CHECK(numbers.next(8, "8") == 1);
  CHECK(numbers.next(7, "7") == 2);
  CHECK(numbers.next(-7, "-7") == 1);
  CHECK(numbers.next(7 + 64, "71") == 1);
  CHECK(numbers.next(7, "7") == 3);
  CHECK(numbers.next(not_a_number, "abc") == 1);
  CHECK(numbers.next(not_a_number, "abd") == 1);
  CHECK(numbers.next(not_a_number, "abc") == 2);
}

TEST_CASE("roots that read alike in a name are numbered together") {
  CaseNumbers numbers;
  CHECK(numbers.next(7, "7") == 1);
  CHECK(numbers.next(not_a_number, " 7 ") == 2);
  CHECK(numbers.next(not_a_number, "a/b") == 1);
  CHECK(numbers.next(not_a_number, "a-b") == 2);
  CHECK(numbers.next(not_a_number, "A-B") == 3);
  CHECK(numbers.next(not_a_number, "") == 1);
  CHECK(numbers.next(not_a_number, "(no root_id)") == 2);
}

TEST_CASE("names are numbered until no case before bears them") {
  NameNumbers numbers;
  CHECK(numbers.next("Rain") == 1);
  CHECK(numbers.next("Rain (2)") == 1);
  CHECK(numbers.next("Rain") == 3);
  CHECK(numbers.next("rain") == 4);
  CHECK(numbers.next("Snow") == 1);
}

TEST_CASE(
    "rows of exactly one name are turns of one case; names that differ in case are numbered") {
  TurnNumbers numbers;
  const auto next = [&](const std::string& name) {
    const auto [ordinal, turn] = numbers.next(name);
    return std::pair(ordinal, turn);
  };
  CHECK(next("Ann") == std::pair(1U, 1U));
  CHECK(next("Bob") == std::pair(1U, 1U));
  CHECK(next("Ann") == std::pair(1U, 2U));
  CHECK(next("ann") == std::pair(2U, 1U));
  CHECK(next("ANN") == std::pair(3U, 1U));
  CHECK(next("ann") == std::pair(2U, 2U));
  CHECK(next("Ann") == std::pair(1U, 3U));
  CHECK(next("Ann (2)") == std::pair(2U, 1U));  // `ann` is called so
}
