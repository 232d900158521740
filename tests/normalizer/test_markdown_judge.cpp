// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

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
