// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "names/naming.hpp"
#include "output/placed_case.hpp"

using namespace casebook;

namespace {

Case dated(Date date) {
  Case one;
  one.date = date;
  return one;
}

}  // namespace

TEST_CASE("a month begins with the first case and where its name changes, over chunks, too") {
  const Naming naming;
  PlacedCase placed(naming);
  const Case october = dated({2020, 10, 3}), later = dated({2020, 10, 9}),
             november = dated({2020, 11, 0}), undated = dated({});
  placed.begin_chunk(std::nullopt);
  placed.place(october);
  CHECK(placed.begins_month());
  CHECK(placed.month() == "2020-10 October");
  placed.place(later);
  CHECK_FALSE(placed.begins_month());
  placed.begin_chunk(Date{2020, 10, 9});
  placed.place(later);
  CHECK_FALSE(placed.begins_month());
  CHECK(placed.month() == "2020-10 October");
  placed.place(november);
  CHECK(placed.begins_month());
  placed.place(undated);
  CHECK(placed.begins_month());
  CHECK(placed.month() == "Undated");
}

TEST_CASE("months that are called the same are one") {
  GeneratorOptions options;
  options.month_heading = "{year}";
  const Naming naming(options, {});
  PlacedCase placed(naming);
  const Case october = dated({2020, 10, 3}), november = dated({2020, 11, 0}),
             next = dated({2021, 1, 0});
  placed.begin_chunk(std::nullopt);
  placed.place(october);
  placed.place(november);
  CHECK_FALSE(placed.begins_month());
  placed.place(next);
  CHECK(placed.begins_month());
}

TEST_CASE("lines are not empty, and know where they stand and which links are theirs") {
  const Naming naming;
  PlacedCase placed(naming);
  Case one;
  one.text.without_links = "one two\nthree";
  one.text.with_links = "one t.co/a two\nthree t.co/b t.co/c";
  for (const auto& [begin, end] : {std::pair<unsigned, unsigned>{4, 10}, {21, 27}, {28, 34}}) {
    one.links.emplace_back();
    one.links.back().begin = begin;
    one.links.back().end = end;
  }
  placed.begin_chunk(std::nullopt);
  placed.place(one);
  const auto plain = placed.lines(Variant::without_links);
  REQUIRE(plain.size() == 2);
  CHECK(plain[1].text == "three");
  CHECK(plain[1].begin == 8);
  CHECK(plain[1].links.empty());
  const auto linked = placed.lines(Variant::with_links);
  REQUIRE(linked.size() == 2);
  CHECK(linked[0].text == "one t.co/a two");
  CHECK(linked[0].links.size() == 1);
  CHECK(linked[1].begin == 15);
  REQUIRE(linked[1].links.size() == 2);
  CHECK(linked[1].links[0].begin == 21);
  CHECK(placed.words() == 3);
  one.text.without_links.clear();
  placed.place(one);
  CHECK(placed.lines(Variant::without_links).empty());
  CHECK(placed.words() == 0);
}
