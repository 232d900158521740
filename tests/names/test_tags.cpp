// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "names/tag_value.hpp"
#include "names/tags.hpp"

using namespace casebook;

using Names = std::vector<std::string>;

TEST_CASE("names of variables lose accents, marks and blanks, and stay distinct") {
  CHECK(folded_names({"Größe", "groesse", "Grosse", "\"*_*\"", "😀", "настроение", "2nd", "a_b c"},
                     {}) == Names{"grosse", "groesse", "grosse2", "v", "v2", "v3", "v2nd", "abc"});
  CHECK(folded_names({"a_b  c", "A-B-C", "_x_", "9"}, {true, 60}) ==
        Names{"a_b_c", "a_b_c_2", "x", "v9"});
}

TEST_CASE("a name of 500 characters is cut, and its number fits") {
  const std::string name(500, 'n');
  CHECK(folded_names({name, name}, {}) == Names{std::string(25, 'n'), std::string(24, 'n') + "2"});
}

TEST_CASE("a number that is a name already is not given twice") {
  CHECK(folded_names({"a", "a2", "A"}, {}) == Names{"a", "a2", "a3"});
  CHECK(distinct_names({"a", "a_2", "a", "A"}) == Names{"a", "a_2", "a_3", "A"});
}

TEST_CASE("values become words without blanks, in their script") {
  FoldedValues values;
  CHECK(values.of("The Pandemic, is!").word == "the-pandemic-is");
  CHECK(values.of("В Москве").word == "в-москве");
  CHECK(values.of("2020-10").word == "2020-10");
  CHECK(values.of("-5").word == "-5");
  CHECK(values.of("").word == "none");
  CHECK(values.of("😀 *_*").word == "none-2");
  CHECK(values.of(std::string(500, 'x')).word == std::string(25, 'x'));
  CHECK(values.of(std::string(499, 'x')).word == std::string(23, 'x') + "-2");
}

TEST_CASE("values that are the same when folded get numbers, and keep them") {
  FoldedValues values;
  CHECK(values.of("China").word == "china");
  CHECK(values.of("china").word == "china-2");
  CHECK(values.of("china 2").word == "china-2-2");
  CHECK(values.of("China").word == "china");
  CHECK_FALSE(values.of("china").fresh);
}

TEST_CASE("the id of a case has as many digits as the corpus needs") {
  std::string id;
  append_case_id(id, 42, 1000);
  CHECK(id == "c0042");
}
