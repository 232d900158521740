// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cli/help/nearest.hpp"

using namespace casebook;

namespace {

const std::vector<std::string> known = {"export", "inspect", "template", "--output", "--overwrite"};

std::string guess(const char* word) { return nearest(word, known).value_or("none"); }

}  // namespace

TEST_CASE("a slip or two are forgiven") {
  CHECK(guess("exprot") == "export");       // exchanged
  CHECK(guess("exort") == "export");        // missing
  CHECK(guess("exxport") == "export");      // too many
  CHECK(guess("ezport") == "export");       // wrong
  CHECK(guess("exp\u00f6rt") == "export");  // two bytes for one
  CHECK(guess("--ouput") == "--output");
  CHECK(guess("--overwirte") == "--overwrite");
}

TEST_CASE("a beginning that only one goes on is that one") {
  CHECK(guess("insp") == "inspect");
  CHECK(guess("--over") == "--overwrite");
  CHECK(guess("--o") == "none");
  CHECK(guess("te") == "none");
}

TEST_CASE("nothing is better than a wild guess") {
  CHECK(guess("ls") == "none");
  CHECK(guess("") == "none");
  CHECK(nearest("export", {}) == std::nullopt);
}

TEST_CASE("a guess comes before the hint") {
  CHECK(with_guess("export", "Try it") == "Did you mean export? Try it");
  CHECK(with_guess(std::nullopt, "Try it") == "Try it");
}
