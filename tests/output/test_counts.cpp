// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "output/counts.hpp"

using namespace casebook;

TEST_CASE("the contents of a case are counted") {
  Case whole;
  whole.text.without_links = "a";
  whole.probe_split = true;
  whole.links.resize(1);
  whole.repairs[Repairs::html_entity] = 2;
  Case unsplit;
  unsplit.date = {2020, 1, 0};
  unsplit.text.without_links = "b";
  unsplit.ordinal = 2;
  unsplit.repairs[Repairs::html_entity] = 1;
  Case empty;
  empty.date = {2020, 1, 0};
  empty.probe_split = true;
  empty.links.resize(2);
  empty.links[1].kind = Link::Kind::truncated;
  empty.markdown = true;
  empty.links_in_code = 2;
  empty.code_languages = 3;
  empty.link_titles = 4;
  Counts counts;
  for (const Case& one : {whole, unsplit, empty}) counts.add(one);
  CHECK(counts.cases == 3);
  CHECK(counts.empty == 1);
  CHECK(counts.undated == 1);
  CHECK(counts.probe_not_split == 1);
  CHECK(counts.links == 3);
  CHECK(counts.truncated_links == 1);
  CHECK(counts.links_in_code == 2);
  CHECK(counts.code_languages == 3);
  CHECK(counts.link_titles == 4);
  CHECK(counts.markdown == 1);
  CHECK(counts.renamed == 1);
  CHECK(counts.repairs[Repairs::html_entity] == 3);
}

TEST_CASE("counts add up") {
  Counts one;
  one.cases = 1;
  one.empty = 2;
  one.undated = 3;
  one.probe_not_split = 4;
  one.links = 5;
  one.truncated_links = 6;
  one.links_in_code = 8;
  one.code_languages = 9;
  one.link_titles = 10;
  one.markdown = 9;
  one.repairs[Repairs::blanks] = 7;
  Counts sum = one;
  sum += one;
  CHECK(sum.cases == 2);
  CHECK(sum.empty == 4);
  CHECK(sum.undated == 6);
  CHECK(sum.probe_not_split == 8);
  CHECK(sum.links == 10);
  CHECK(sum.truncated_links == 12);
  CHECK(sum.links_in_code == 16);
  CHECK(sum.code_languages == 18);
  CHECK(sum.link_titles == 20);
  CHECK(sum.markdown == 18);
  CHECK(sum.repairs[Repairs::blanks] == 14);
}
