// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "names/heading.hpp"

using namespace casebook;

namespace {

std::string case_heading(Date date, std::string_view root_id, unsigned ordinal = 1) {
  Case one;
  one.date = date;
  one.root_id = root_id;
  one.ordinal = ordinal;
  std::string heading = "what was here before";
  set_case_heading(heading, one);
  return heading;
}

Document document(std::uint64_t cases, Date first, Date last, std::uint64_t undated = 0) {
  Document info;
  info.cases = cases;
  info.first = first;
  info.last = last;
  info.undated = undated;
  return info;
}

}  // namespace

TEST_CASE("a month is headed by its number and its English name") {
  CHECK(month_heading({2020, 10, 0}) == "2020-10 October");
  CHECK(month_heading({2017, 5, 31}) == "2017-05 May");
  CHECK(month_heading({987, 1, 0}) == "0987-01 January");
  CHECK(month_heading({}) == "Undated");
}

TEST_CASE("a case is headed by its date, as exact as it is known, and its root_id") {
  CHECK(case_heading({2020, 10, 0}, "1234") == "2020-10 Case 1234");
  CHECK(case_heading({2020, 10, 3}, "1234") == "2020-10-03 Case 1234");
  CHECK(case_heading({}, "77") == "Undated Case 77");
}

TEST_CASE("a further row of the same root is numbered") {
  CHECK(case_heading({2020, 10, 0}, "1234", 2) == "2020-10 Case 1234 (2)");
  CHECK(case_heading({}, "-5", 11) == "Undated Case -5 (11)");
}

TEST_CASE("the line about a document says how many cases, from when to when, and which variant") {
  CHECK(about_line(document(1234, {2017, 5, 2}, {2020, 12, 0}), Variant::without_links) ==
        "1,234 cases, 2017-05 to 2020-12, without links");
  CHECK(about_line(document(1, {2020, 10, 3}, {2020, 10, 3}), Variant::with_links) ==
        "1 case, 2020-10, with links");
  CHECK(about_line(document(1000000, {2020, 1, 0}, {2020, 2, 0}, 4321), Variant::with_links) ==
        "1,000,000 cases, 2020-01 to 2020-02, 4,321 undated, with links");
  CHECK(about_line(document(3, {}, {}, 3), Variant::without_links) ==
        "3 cases, undated, without links");
  CHECK(about_line(document(0, {}, {}), Variant::without_links) == "0 cases, without links");
  CHECK(about_line(document(3000, {2020, 1, 0}, {2020, 2, 0}, 7), Variant::without_links, 1234) ==
        "3,000 cases, 2020-01 to 2020-02, 7 undated, 1,234 without text, without links");
}

TEST_CASE("a part of a document says which") {
  Document info = document(20, {2020, 1, 0}, {2020, 2, 0});
  info.part = 1;
  info.parts = 3;
  CHECK(about_line(info, Variant::without_links) ==
        "20 cases, 2020-01 to 2020-02, part 1 of 3, without links");
}
