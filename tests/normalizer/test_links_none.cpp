// SPDX-License-Identifier: MIT
#include "link_example.hpp"

using casebook::testing::check_no_links;

TEST_CASE("abbreviations, numbers, versions, times and file names are no links") {
  check_no_links({"a.b",
                  "3.14",
                  "v1.2.3",
                  "10.000,50 €",
                  "U.S.A.",
                  "e.g. i.e. a.k.a.",
                  "p.m./a.m.",
                  "12:30",
                  "24/7",
                  "and/or",
                  "he/she/they",
                  "1/2/2021",
                  "file.txt",
                  "src/main.cpp",
                  "read.me/first",
                  "C:\\temp\\x",
                  "/usr/bin/env",
                  "../up",
                  "a//b",
                  "//comment",
                  "w/o",
                  "N/A",
                  "AC/DC",
                  "km/h",
                  "1.5/2.5",
                  "St. Pauli/HSV",
                  "node.js",
                  "Yahoo!",
                  "example.org",
                  "ria.ru",
                  "Amazon.com said so",
                  "end.Start",
                  "...",
                  "wait.. what"});
}

TEST_CASE("e-mail addresses, mentions and tags are no links") {
  check_no_links({"a@b.co", "first.last+tag@mail.example.org", "mailto:a@b.co", "@user",
                  "@user/list", "#tag", "$CASH", "u/someone r/somewhere", "me@t.co", "x@youtu.be"});
}

TEST_CASE("addresses of other schemes are no links") {
  check_no_links({"ftp://a.b/c", "javascript:alert(1)", "file:///C:/x", "data:text/plain,x",
                  "tel:+123456", "ssh://git@example.org/x", "magnet:?xt=urn:x", "chrome://flags",
                  "ftp://www.example.org/a", "a://b", "://", ":// x", "urn:isbn:0"});
}

TEST_CASE("the words http and https are no links in a sentence") {
  check_no_links({"http and https are protocols", "neither http nor https", "http or https",
                  "the http: part", "use https", "Is it https?", "It is https.", "(http)",
                  "\"http\"", "https, please", "an http-only cookie", "http/2 is faster",
                  "HTTP 404", "whttp", "html…", "hat…", "the htaccess", "h…", "HT…"});
}
