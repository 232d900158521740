// SPDX-License-Identifier: MIT
// What the end of a text in Markdown cut off, by a limit on tokens or characters.
#include <doctest/doctest.h>

#include "markdown_lines.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("mathematics that the end of the text cut off stays") {
  CHECK(lines("so $\\frac{a*b*c}{\\{d") == Lines{"text 0: so $\\frac{a*b*c}{\\{d"});
  CHECK(lines("so\n\\[\na_1 *b* \\{x\\") ==
        Lines{"text 0: so", "text 0: \\[", "text 0: a_1 *b* \\{x\\"});
  CHECK(lines("costs $5 and *more*") == Lines{"text 0: costs $5 and {i more}"});
}

TEST_CASE("behind brackets of TeX, a formula that the end of the text cut off stays") {
  CHECK(lines("so \\(x") == Lines{"text 0: so \\(x"});
  CHECK(lines("so \\(x + y") == Lines{"text 0: so \\(x + y"});
  CHECK(lines("so \\[2x") == Lines{"text 0: so \\[2x"});
  CHECK(lines("so \\(see there") == Lines{"text 0: so (see there"});
  CHECK(lines("so \\[1") == Lines{"text 0: so [1"});
}

TEST_CASE("marks at the very end, whose words were cut off, go") {
  for (const char* marks : {"**", "***", "__", "~~", "`", "``", "![", "[", "** ", "**\n"}) {
    CAPTURE(marks);
    CHECK(lines(std::string("Here are ") + marks) == Lines{"text 0: Here are"});
  }
  CHECK(lines("a **b** and **") == Lines{"text 0: a {b b} and"});
  CHECK(lines("a **b *") == Lines{"text 0: a {b b}"});
  CHECK(lines("a **b `") == Lines{"text 0: a {b b}"});
  CHECK(lines("- a\n- **") == Lines{"list 1: • a"});
  CHECK(lines("1. a\n2. **") == Lines{"list 1: 1. a", "list 1: 2."});
  // Others may be meant.
  CHECK(lines("Here are *") == Lines{"text 0: Here are *"});
  CHECK(lines("2 * 3 _") == Lines{"text 0: 2 * 3 _"});
  CHECK(lines("a**") == Lines{"text 0: a**"});
  CHECK(lines("```\nx **") == Lines{"code 0: x **"});
  CHECK(lines("a \\**") == Lines{"text 0: a **"});
}

TEST_CASE("the rule of a table that the end of the text cut off is whole") {
  for (const char* rule : {"|", "|-", "|--", "|---|", "|---|:", "|---|--", "| -", "|:-"}) {
    CAPTURE(rule);
    CHECK(lines(std::string("| a | b |\n") + rule) == Lines{"row 0: {b a}\t{b b}"});
    CHECK(lines(std::string("x\n| a | b |\n") + rule) == Lines{"text 0: x", "row 0: {b a}\t{b b}"});
    CHECK(lines(std::string("```\n| a | b |\n") + rule) ==
          Lines{"code 0: | a | b |", std::string("code 0: ") + rule});
  }
  CHECK(lines("a | b\n|-") == Lines{"text 0: a | b", "text 0: |-"});
  CHECK(lines("| a | b |\n|-\n\nc") == Lines{"text 0: | a | b |", "text 0: |-", "text 0: c"});
}

TEST_CASE("what the end of the text cut off is closed where it was opened") {
  CHECK(urls_of("a [b](<https://exa") == Lines{"https://exa"});
  CHECK(urls_of("a [b](https://example.org/c_(d") == Lines{"https://example.org/c_(d"});
  CHECK(lines("a **b [c](https://exa") == Lines{"text 0: a {b b }{b c}"});
  CHECK(lines("a [b](https://example.org/c \"some ti") == Lines{"text 0: a b"});
  CHECK(lines("a [b](") == Lines{"text 0: a b"});
}

TEST_CASE("emphasis that the end of the text cut off is closed as it was nested") {
  CHECK(lines("__Note") == Lines{"text 0: {b Note}"});
  CHECK(lines("__note: this") == Lines{"text 0: {b note: this}"});
  CHECK(lines("call __attr") == Lines{"text 0: call __attr"});
  CHECK(lines("call __init__(") == Lines{"text 0: call __init__("});
  struct {
    const char* text;
    const char* line;
  } const examples[] = {
      {"**Note: the *first", "{b Note: the }{bi first}"},
      {"***Note", "{bi Note}"},
      {"**bold ", "{b bold}"},
      {"`code ", "{c code}"},
      {"~~Old~", "{s Old}"},
      {"**bold*", "{b bold}"},
      {"**a *b* c", "{b a }{bi b}{b  c}"},
      {"**2*3 is", "{b 2*3 is}"},
      {"2*3 is **so", "2*3 is {b so}"},
      {"`a` ``b` c", "{c a} {c b` c}"},
      {"**a `b**", "{b a }{bc b**}"},
      {"![alt te", "alt te"},
      {"a ![b](https://example.org/c) ![d", "a b d"},
      // A star by itself may be that of a footnote.
      {"*Note", "*Note"},
      {"wow![", "wow!["},
  };
  for (const auto& [text, line] : examples) {
    CAPTURE(std::string(text));
    CHECK(lines(text) == Lines{std::string("text 0: ") + line});
  }
  CHECK(lines("```\n**a *b") == Lines{"code 0: **a *b"});
}
