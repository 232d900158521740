// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "html/markup.hpp"

using namespace casebook;

TEST_CASE("a hostile text stays text") {
  CHECK(foreign("</bdi><script>alert('1')</script>") ==
        "<bdi>&lt;/bdi&gt;&lt;script&gt;alert('1')&lt;/script&gt;</bdi>");
  CHECK(foreign("\" onload=x") == "<bdi>&quot; onload=x</bdi>");
  CHECK(foreign(std::string_view("a\0b\xFF", 4)) == "<bdi>ab\uFFFD</bdi>");
}

TEST_CASE("a link to a file survives whatever its name holds") {
  CHECK(file_link("documents/50 % of #1?.docx", "open") ==
        "<a href=\"./documents/50%20%25%20of%20%231%3F.docx\"><bdi>open</bdi></a>");
  CHECK(file_link("javascript:alert(1)", "x") ==
        "<a href=\"./javascript%3Aalert%281%29\"><bdi>x</bdi></a>");
}

TEST_CASE("a table names its columns and rows") {
  std::string html;
  { TableWriter(html, "Links", {{"Host"}, {"Links", true}}).row("example.org").number(1234); }
  CHECK(html ==
        "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"Links\">\n<table>\n"
        "<caption>Links</caption>\n<thead><tr><th scope=\"col\">Host</th><th scope=\"col\" "
        "class=\"n\">Links</th></tr></thead>\n<tbody>\n<tr><th scope=\"row\">example.org</th>"
        "<td class=\"n\">1,234</td></tr>\n</tbody>\n</table>\n</div>\n");
}
