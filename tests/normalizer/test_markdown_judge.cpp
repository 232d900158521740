// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "normalizer/markdown/judge.hpp"

using casebook::looks_like_markdown;

TEST_CASE("a code fence alone makes a text Markdown") {
  CHECK(looks_like_markdown("Run this:\n```sh\nls\n```"));
  CHECK(looks_like_markdown("1. First\r\n   ```\r\n   cut off"));
  CHECK(looks_like_markdown("~~~\ncode\n~~~"));
  CHECK(!looks_like_markdown("```code``` in a line"));
  CHECK(!looks_like_markdown("~~~ summer sale"));
}

TEST_CASE("any two of the other signs do") {
  CHECK(looks_like_markdown("# Title\n\nSome **bold** words"));
  CHECK(looks_like_markdown("- a\n- b\n\n*c*"));
  CHECK(looks_like_markdown("1. a\n2. b\n\n## Title"));
  CHECK(looks_like_markdown("[a](https://example.org) and __b__"));
  CHECK(looks_like_markdown("| a | b |\n|---|---|\n| 1 | 2 |\n\n* c\n* d"));
  CHECK(looks_like_markdown("**a** [b](https://exa"));
}

TEST_CASE("one of them does not") {
  CHECK(!looks_like_markdown("# Title\n## Another"));
  CHECK(!looks_like_markdown("**a** and *b*"));
  CHECK(!looks_like_markdown("- a\n- b"));
  CHECK(!looks_like_markdown("[a](https://example.org)"));
  CHECK(!looks_like_markdown("| a |\n|---|"));
  CHECK(!looks_like_markdown(""));
}

TEST_CASE("posts are no Markdown") {
  CHECK(!looks_like_markdown("#hashtag #another\n_name_ says * that *\n>> RT"));
  CHECK(!looks_like_markdown("2 * 3 * 4\n- one\n+ two"));
  CHECK(!looks_like_markdown("snake_case_name and 5*3*2\n1. a\n- b"));
  CHECK(!looks_like_markdown("****\n#\n[]() [x] (y)"));
}

TEST_CASE("reference links are links with a label") {
  CHECK(looks_like_markdown("See [a][1] and **b**\n\n[1]: https://example.org/"));
  CHECK(looks_like_markdown("See [a] and **b**\n\n[a]: https://example.org/"));
  CHECK(!looks_like_markdown("**b**\n\n[1]: https://example.org/"));
  CHECK(!looks_like_markdown("See [a] and **b**\n\n[a]: Smith"));
}

TEST_CASE("parentheses without an address make no link") {
  CHECK(!looks_like_markdown("[laughs](loudly) *sigh*"));
  CHECK(!looks_like_markdown("[a](see note) *b*"));
  CHECK(looks_like_markdown("[laughs](loudly) [a](docs/b.md) *sigh*"));
}

TEST_CASE("dates and numbers that do not follow each other are no list") {
  CHECK(!looks_like_markdown("3. Oktober 2020\n4. Oktober 2020\n*a*"));
  CHECK(!looks_like_markdown("1. Mai 2020: a\n2. Mai 2020: b\n*a*"));
  CHECK(!looks_like_markdown("*a*\n1. b\n3. c"));
  CHECK(looks_like_markdown("*a*\n5. b\n\nand\n6. c"));
  CHECK(looks_like_markdown("*a*\n1. b\n1. c"));
}

TEST_CASE("a character without a width before a mark hides no sign") {
  CHECK(looks_like_markdown("\uFEFF# a\n**b**"));
  CHECK(looks_like_markdown("\u200B- a\n\u200B- b\n**c**"));
}

TEST_CASE("marks of names, addresses, escapes and keycaps are no emphasis") {
  CHECK(!looks_like_markdown("https://example.org/__a__/*b*/\n- a\n- b"));
  CHECK(!looks_like_markdown("@__a__ #__b__\n- a\n- b"));
  CHECK(!looks_like_markdown("\\*a\\*\n- a\n- b"));
  CHECK(!looks_like_markdown("*\uFE0F\u20E3a*\uFE0F\u20E3\n- a\n- b"));
}

TEST_CASE("marks beside punctuation and symbols of any script are emphasis") {
  for (const char* line :
       {"**x**…", "„**x**“", "«**x**»", "¿**x**?", "**x**’s", "**x**—y", "**x**،", "**x**。",
        "**x**।", "😀**x**", "❤️**x**", "*x*…", "__x__“"}) {
    CAPTURE(line);
    CHECK(looks_like_markdown(std::string(line) + "\n\n- a\n- b"));
  }
}

TEST_CASE("asterisks may touch words of scripts without blanks, and Korean ones") {
  CHECK(looks_like_markdown("1. **第一点**：说明。\n2. **第二点**：说明。"));
  CHECK(looks_like_markdown("## 标题\n\n这是**粗体**文字。"));
  CHECK(looks_like_markdown("## 概要\n\n**太字**です。"));
  CHECK(looks_like_markdown("## 요약\n\n**인공지능**은 발전했다."));
  CHECK(!looks_like_markdown("## 标题\n\n这是*字*文"));
  CHECK(!looks_like_markdown("## 标题\n\n这是__字__文"));
  CHECK(!looks_like_markdown("- a\n- b\n\nм**я**л é**é**é"));
}

TEST_CASE("below a heading, strong emphasis that the end of the text cut off is a sign") {
  CHECK(looks_like_markdown("# Cut\n\nSome **bold text"));
  CHECK(looks_like_markdown("## 标题\n\n**重要"));
  CHECK(!looks_like_markdown("# Cut\n\nSome **bold text\n\nmore"));
  CHECK(!looks_like_markdown("# Cut\n\nSome *bold text"));
  CHECK(!looks_like_markdown("- a\n- b\n**Terms apply"));
}

TEST_CASE("ill-formed bytes beside marks are no letters") {
  CHECK(looks_like_markdown("\xE3\x80**a**\xE3\x80\n- a\n- b"));
  CHECK(looks_like_markdown("\x80\x80**a**\xFF\n- a\n- b"));
}
