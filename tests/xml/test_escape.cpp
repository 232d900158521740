// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "xml/escape.hpp"

using namespace casebook;

namespace {

std::string escaped(std::string_view text) {
  std::string xml = "…";
  append_escaped(xml, text);
  return xml;
}

std::string attribute(std::string_view value) {
  std::string xml;
  append_attribute(xml, value);
  return xml;
}

}  // namespace

TEST_CASE(
    "ampersands and angle brackets are escaped, quotes are not, in the content of an element") {
  CHECK(escaped("") == "…");
  CHECK(escaped("a < b && c > d, \"so\" 'they' say") ==
        "…a &lt; b &amp;&amp; c &gt; d, \"so\" 'they' say");
}

TEST_CASE("quotes are escaped too in the value of an attribute") {
  CHECK(attribute("https://example.org/?a=\"1\"&b=<2>") ==
        "https://example.org/?a=&quot;1&quot;&amp;b=&lt;2&gt;");
  CHECK(attribute("\"") == "&quot;");
  CHECK(attribute("") == "");
}

TEST_CASE(
    "characters that XML 1.0 forbids never come through: controls are dropped, a tab becomes a "
    "blank") {
  CHECK(escaped(std::string_view("a\0b\x01"
                                 "c\x1f"
                                 "d\te\nf",
                                 11)) == "…abcd ef");
}

TEST_CASE("a special character is found wherever it stands in a word of the machine") {
  for (std::size_t before = 0; before < 40; ++before)
    for (std::size_t after = 0; after < 40; ++after) {
      const std::string left(before, 'x'), right(after, 'y');
      REQUIRE(escaped(left + "<" + right) == "…" + left + "&lt;" + right);
      REQUIRE(escaped(left + "\x7f\xc3\xa9" + right) == "…" + left + "\x7f\xc3\xa9" + right);
    }
}

TEST_CASE("the traits of a text are found wherever the characters stand") {
  for (std::size_t before = 0; before < 40; ++before) {
    const std::string left(before, 'x'), right(21, 'y');
    REQUIRE(look_at(left + "&" + right).needs_escaping);
    REQUIRE(look_at(left + ">" + right).needs_escaping);
    REQUIRE(look_at(left + "\x1e" + right).needs_escaping);
    REQUIRE_FALSE(look_at(left + "=; \x7f\xff" + right).needs_escaping);
    REQUIRE(look_at(left + "א" + right).beyond_latin);
    REQUIRE_FALSE(look_at(left + "éяՀ" + right).beyond_latin);
  }
}

TEST_CASE("any bytes become legal text") {
  CHECK(legal_text("naïve 😂 日本") == "naïve 😂 日本");
  CHECK(legal_text("a\x01\nb\x7f") == "ab\x7f");
  CHECK(legal_text("\xff\xc3") == "\uFFFD\uFFFD");
  CHECK(legal_text("\xed\xa0\x80") == "\uFFFD\uFFFD\uFFFD");  // a surrogate
  CHECK(legal_text("\xf0\x9f\x98.") == "\uFFFD.");            // cut off: one maximal subpart
  CHECK(legal_text("\xc0\xaf\xe0\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");  // overlong
  CHECK(legal_text("a\xef\xbf\xbe"
                   "b\xef\xbf\xbf") == "ab");  // U+FFFE, U+FFFF
}

TEST_CASE("line feeds between escaped lines stay") {
  const auto escaped = [](std::string_view text) {
    std::string xml;
    append_escaped_lines(xml, text);
    return xml;
  };
  CHECK(escaped("") == "");
  CHECK(escaped("a & b\n<c>") == "a &amp; b\n&lt;c&gt;");
  CHECK(escaped("\na\n\n") == "\na\n\n");
}
