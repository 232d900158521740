// SPDX-License-Identifier: MIT
// Written out: ⟪ LRE/RLE/LRO/RLO, ⟫ PDF, ⦅ LRI/RLI/FSI, ⦆ PDI.
#include "normalized.hpp"

using namespace casebook;
using casebook::testing::normalized;
using casebook::testing::repairs;
using casebook::testing::rest;
using casebook::testing::tidied;

namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

std::string real(std::string text) {
  replace_all(text, "⟪", "\u202B");
  replace_all(text, "⟫", "\u202C");
  replace_all(text, "⦅", "\u2067");
  replace_all(text, "⦆", "\u2069");
  return text;
}

struct Example {
  const char* raw;
  const char* text;
  unsigned count;
};

}  // namespace

TEST_CASE("what is paired stays") {
  for (const char* text : {"a ⟪b⟫ c", "a ⦅b⦆ c", "⟪a ⟪b⟫⟫", "⦅a ⟪b⟫ c⦆", "⟪a ⦅b⦆⟫", "⦅a⦆⦅b⦆"}) {
    CHECK(tidied(real(text)) == real(text));
    CHECK(repairs(real(text), Repairs::bidi_control) == 0);
  }
}

TEST_CASE("what a line leaves open is closed at its end") {
  const Example rows[] = {{"a ⟪b", "a ⟪b⟫", 1},     {"a ⦅b", "a ⦅b⦆", 1},
                          {"⟪⦅a", "⟪⦅a⦆⟫", 2},      {"⟪a\nb", "⟪a⟫\nb", 1},
                          {"⟪a \n b", "⟪a⟫\nb", 1}, {"⟪a\u2028b⟫", "⟪a⟫\nb", 2}};
  for (const Example& row : rows) {
    CAPTURE(std::string(row.raw));
    CHECK(tidied(real(row.raw)) == real(row.text));
    CHECK(repairs(real(row.raw), Repairs::bidi_control) == row.count);
  }
}

TEST_CASE("an end without a beginning is taken out") {
  const Example rows[] = {
      {"a⟫ b", "a b", 1}, {"a⦆ b", "a b", 1}, {"⟪a⦆b⟫", "⟪ab⟫", 1}, {"⟪a⟫⟫", "⟪a⟫", 1}};
  for (const Example& row : rows) {
    CAPTURE(std::string(row.raw));
    CHECK(tidied(real(row.raw)) == real(row.text));
    CHECK(repairs(real(row.raw), Repairs::bidi_control) == row.count);
  }
}

TEST_CASE("an isolate closes what was opened within it, and nothing beyond") {
  CHECK(tidied(real("⦅a ⟪b⦆ c")) == real("⦅a ⟪b⟫⦆ c"));
  CHECK(tidied(real("⟪a ⦅b⟫ c⦆")) == real("⟪a ⦅b c⦆⟫"));
}

TEST_CASE("a pair with nothing inside is removed without a trace") {
  const Example rows[] = {{"a ⦅⦆ b", "a b", 2},
                          {"a ⦅ ⦆ b", "a b", 2},
                          {"⟪", "", 1},
                          {"a ⟪", "a", 1},
                          {"⟪⦅⦆⟫", "", 4},
                          {"a⟪ ⟫b", "a b", 2},
                          {"x\n⦅\u200B⦆\ny", "x\ny", 2}};
  for (const Example& row : rows) {
    CAPTURE(std::string(row.raw));
    CHECK(tidied(real(row.raw)) == real(row.text));
    CHECK(repairs(real(row.raw), Repairs::bidi_control) == row.count);
  }
}

TEST_CASE("every bidi control of the standard is known") {
  for (const char* opening : {"\u202A", "\u202B", "\u202D", "\u202E"}) {
    CHECK(tidied(opening + std::string("a")) == opening + std::string("a\u202C"));
  }
  for (const char* opening : {"\u2066", "\u2067", "\u2068"}) {
    CHECK(tidied(opening + std::string("a")) == opening + std::string("a\u2069"));
  }
}

TEST_CASE("what was opened in the probe is not closed in the rest") {
  CHECK(rest(real("⟪Das Wort⟫ steht"), "Das Wort") == "steht");
  CHECK(rest(real("⟪Das Wort steht⟫"), "Das Wort") == "steht");
  CHECK(rest(real("Das ⦅Wort steht⦆ da"), real("Das ⦅Wort")) == "steht da");
}

TEST_CASE("a pair around a link goes with the link") {
  const Case out = normalized(real("lies ⦅https://example.org/a⦆ nach"));
  CHECK(out.text.with_links == real("lies ⦅https://example.org/a⦆ nach"));
  CHECK(out.text.without_links == "lies nach");
}

TEST_CASE("taking a control out glues nothing together") {
  CHECK(tidied("e\u202C\u0301") == "é");
  CHECK(tidied("&am\u202Cp;") == "&");
}
