// SPDX-License-Identifier: MIT
#include "normalized.hpp"
#include "normalizer/blanks.hpp"

using namespace casebook;

using casebook::testing::repairs;
using casebook::testing::tidied;

namespace {

std::string folded(std::string_view text) {
  std::string out;
  return std::string(fold_blanks(text, out));
}

struct Example {
  const char* raw;
  const char* text;
};

}  // namespace

TEST_CASE("runs of blanks are one, lines are trimmed, empty lines are dropped") {
  const Example examples[] = {{"", ""},
                              {" ", ""},
                              {"\n", ""},
                              {" \n \n ", ""},
                              {"a", "a"},
                              {" a", "a"},
                              {"a ", "a"},
                              {"\na\n", "a"},
                              {"a  b", "a b"},
                              {"a     b", "a b"},
                              {"a \n b", "a\nb"},
                              {"a\n\n\nb", "a\nb"},
                              {"a\n \n b", "a\nb"},
                              {"a b\nc d", "a b\nc d"},
                              {"  a  b \n\n  c  ", "a b\nc"}};
  for (const Example& example : examples) {
    CAPTURE(std::string(example.raw));
    CHECK(folded(example.raw) == example.text);
  }
}

TEST_CASE("a tidy text is not copied") {
  const std::string_view text = "a b\nc, d; é";
  std::string out;
  CHECK(fold_blanks(text, out).data() == text.data());
}

TEST_CASE("a blank with a combining mark stays because the two are one character") {
  CHECK(folded(" \u0301a") == " \u0301a");
  CHECK(folded("  \u0301a") == " \u0301a");
  CHECK(folded("a  \u0301") == "a \u0301");
  CHECK(folded("a\n \u0301b") == "a\n \u0301b");
  CHECK(folded("a\n\u0301b") == "a\n\u0301b");
  CHECK(folded(" \n\u0301b") == "\u0301b");
}

TEST_CASE("a text counts once when its blanks change, not at all when they stay") {
  CHECK(repairs("a b\nc", Repairs::blanks) == 0);
  CHECK(repairs("a  b  c\n\nd ", Repairs::blanks) == 1);
  CHECK(repairs("a\tb\tc", Repairs::blanks) == 1);
}

TEST_CASE("several lines become one") {
  std::string text = "a\nb \u0301\nc";
  fold_lines(text);
  CHECK(text == "a b \u0301 c");
}

TEST_CASE("long texts are folded at every place alike") {
  for (std::size_t at = 1; at < 69; ++at) {
    std::string raw(70, 'x');
    raw.replace(at, 1, "  ");
    CHECK(folded(raw) == std::string(at, 'x') + " " + std::string(69 - at, 'x'));
  }
}
