// SPDX-License-Identifier: MIT
// Where an address ends at something that nobody sees, or that stands for a line break.
#include <doctest/doctest.h>

#include "normalized.hpp"
#include "plain_example.hpp"

using casebook::testing::check_plain;
using casebook::testing::normalized;

TEST_CASE("an address ends where something invisible was removed before a word") {
  check_plain({{"https://e.org/a\u200Bnext", "next"},
               {"https://e.org/a\uFEFFnext", "next"},
               {"https://e.org/a\u00ADnext", "next"},
               {"https://e.org/a\u202Cnext", "next"},
               {"https://e.org/a\u2069next", "next"},
               {"https://e.org/a\x01next", "next"},
               {"https://e.org/a&#8203;next", "next"},
               {"https://e.org/a&#8203;&#8203;next", "next"},
               {"https://e.org/a\u200Bслово", "слово"},
               {"https://t.co/abc\u200Bnext", "next"},
               {"bit.ly/ab\u200Bnext", "next"},
               {"www.e.org/ab\u200Bnext word", "next word"},
               {"pic.twitter.com/abc\u200Bnext", "next"},
               {"(https://e.org/a\u200Bnext)", "(next)"},
               {"https://e.org/a\u200Bone https://e.org/b\u200Btwo", "one two"},
               {"# A\n\n**b** https://e.org/a\u200Bnext", "A\nb next"}});
  const auto out = normalized("see https://e.org/a\u200Bnext");
  CHECK(out.text.with_links == "see https://e.org/a next");
  REQUIRE(out.links.size() == 1);
  CHECK(out.links.front().url == "https://e.org/a");
}

TEST_CASE("words and addresses in markup stay whole where something invisible was removed") {
  check_plain({{"wo\u00ADrd/wo\u200Brd", "word/word"},
               {"a\u200Bb https://e.org/a\u200Bnext\u200Bmore", "ab nextmore"},
               {"<a href=\"https://e.org/a\u200Bb\">c</a>", "c"},
               {"[c](https://e.org/a\u200Bb)", "c"},
               {"# A\n\n**b** [c](https://e.org/a\u200Bb)", "A\nb c"},
               {"https://e.org/&am\u200Bp;xy", ""},
               {"https://e.org/a\u200B/b", ""}});
}

TEST_CASE("a backslash before a letter ends an address, and none ends with one") {
  check_plain({{"see https://e.org/a\\n\\nNext", "see \\n\\nNext"},
               {"see https://e.org/a\\_b c", "see c"},
               {"see https://e.org/a\\", "see \\"}});
}

TEST_CASE("a bar between two addresses parts them") {
  const auto out = normalized("https://e.org/a|https://e.org/b");
  REQUIRE(out.links.size() == 2);
  CHECK(out.links.front().url == "https://e.org/a");
  CHECK(out.text.without_links.empty());
}
