// SPDX-License-Identifier: MIT
// The examples of the GitHub Flavored Markdown specification, version 0.29, section 6.9 (autolinks,
// extension), as far as they are about web addresses, and one case more for each of its sentences.
#include "link_example.hpp"

using namespace casebook;
using casebook::testing::check;
using casebook::testing::check_no_links;

TEST_CASE("GFM: www. followed by a valid domain is a link") {
  check({{"www.commonmark.org", "", {"www.commonmark.org"}},
         {"*www.commonmark.org*", "", {"www.commonmark.org"}},
         {"_www.commonmark.org_", "", {"www.commonmark.org"}},
         {"~www.commonmark.org", "~", {"www.commonmark.org"}},
         {"(www.commonmark.org", "", {"www.commonmark.org"}}});
}

TEST_CASE("GFM: after a valid domain, any characters but blanks and < follow") {
  check({{"Visit www.commonmark.org/help for more information.",
          "Visit for more information.",
          {"www.commonmark.org/help"}},
         {"www.commonmark.org/he<lp", "<lp", {"www.commonmark.org/he"}}});
}

TEST_CASE("GFM: trailing punctuation is no part of a link, but may be inside") {
  check({{"Visit www.commonmark.org.", "Visit.", {"www.commonmark.org"}},
         {"Visit www.commonmark.org/a.b.", "Visit.", {"www.commonmark.org/a.b"}},
         {"Visit www.commonmark.org/~jm/foo/bar.pdf.",
          "Visit.",
          {"www.commonmark.org/~jm/foo/bar.pdf"}},
         {"Have you seen www.commonmark.org/a?!", "Have you seen?!", {"www.commonmark.org/a"}},
         {"www.commonmark.org/a:,.;", "", {"www.commonmark.org/a"}}});
}

TEST_CASE("GFM: a closing parenthesis that was never opened is no part of a link") {
  check({{"www.google.com/search?q=Markup+(business)",
          "",
          {"www.google.com/search?q=Markup+(business)"}},
         {"www.google.com/search?q=Markup+(business)))",
          "",
          {"www.google.com/search?q=Markup+(business)"}},
         {"(www.google.com/search?q=Markup+(business))",
          "",
          {"www.google.com/search?q=Markup+(business)"}},
         {"(www.google.com/search?q=Markup+(business)",
          "",
          {"www.google.com/search?q=Markup+(business)"}}});
}

TEST_CASE("GFM: parentheses inside a link are not counted") {
  check(
      {{"www.google.com/search?q=(business))+ok", "", {"www.google.com/search?q=(business))+ok"}}});
}

TEST_CASE("GFM: a tail that looks like an entity reference is no part of a link") {
  check({{"www.google.com/search?q=commonmark&hl=en",
          "",
          {"www.google.com/search?q=commonmark&hl=en"}},
         {"www.google.com/search?q=commonmark&hl;", "&hl;", {"www.google.com/search?q=commonmark"}},
         {"www.google.com/search?q=commonmark&hl;&gl;",
          "&hl;&gl;",
          {"www.google.com/search?q=commonmark"}}});
}

TEST_CASE("GFM: http:// and https:// begin a link") {
  check({{"http://commonmark.org", "", {"http://commonmark.org"}},
         {"(Visit https://encrypted.google.com/search?q=Markup+(business))",
          "(Visit)",
          {"https://encrypted.google.com/search?q=Markup+(business)"}}});
}

TEST_CASE("GFM: its other kinds of links are none here") {
  check_no_links({"Anonymous FTP is available at ftp://foo.bar.baz.", "foo@bar.baz",
                  "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.",
                  "a.b-c_d@a.b", "a.b-c_d@a.b.", "a.b-c_d@a.b-", "a.b-c_d@a.b_",
                  "mailto:foo@bar.baz", "mailto:a.b-c_d@a.b", "xmpp:foo@bar.baz",
                  "xmpp:foo@bar.baz/txt@bin.com"});
}

TEST_CASE("GFM: www. without a valid domain is no link") {
  check_no_links({"www.", "www", "www.x", "www.-", "www. commonmark.org", "Awww.that's so cute",
                  "me@www.commonmark.org", "xwww.commonmark.org", "www.a_b.1"});
}
