// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "names/short_title.hpp"

using namespace casebook;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a probe of one line and up to 120 characters is its own title") {
  ShortTitles titles;
  CHECK(titles.take("The sea is") == "The sea is");
  const std::string longest = repeated("ä", 120);
  CHECK(titles.take(longest) == longest);
}

TEST_CASE("a longer one is cut between words") {
  ShortTitles titles;
  CHECK(titles.take(repeated("sea ", 30) + "gull") == repeated("sea ", 29) + "sea…");
  CHECK(titles.take(repeated("海", 200)) == repeated("海", 119) + "…");
}

TEST_CASE("of several lines all but the last are the title, as one") {
  ShortTitles titles;
  CHECK(titles.take("You are a poet.\nSing.\nThe sea is") == "You are a poet. Sing.…");
}

TEST_CASE("what begins alike is numbered, and no number is given twice") {
  ShortTitles titles;
  CHECK(titles.take("You are a poet.\nA") == "You are a poet.…");
  CHECK(titles.take("You are a poet.… (2)") == "You are a poet.… (2)");
  CHECK(titles.take("You are a poet.\nB") == "You are a poet.… (3)");
  CHECK(titles.take("You are a poet.\nC") == "You are a poet.… (4)");
}

TEST_CASE("a short probe that reads like a title given before is numbered") {
  ShortTitles titles;
  CHECK(titles.take("You are a poet.\nA") == "You are a poet.…");
  CHECK(titles.take("You are a poet.\nB") == "You are a poet.… (2)");
  CHECK(titles.take("You are a poet.… (2)") == "You are a poet.… (2) (2)");
  CHECK(titles.take("You are a poet.…") == "You are a poet.… (3)");
}

TEST_CASE("probes that read the same have titles of their own") {
  ShortTitles titles;
  CHECK(titles.take("The sea is") == "The sea is");
  CHECK(titles.take("The sea is (2)") == "The sea is (2)");
  CHECK(titles.take("The sea is") == "The sea is (3)");
  CHECK(titles.take("The sea is") == "The sea is (4)");
}
