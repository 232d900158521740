// SPDX-License-Identifier: MIT
#include "normalized.hpp"
#include "normalizer/entities.hpp"

using namespace casebook;
using casebook::testing::repairs;
using casebook::testing::tidied;

namespace {

struct Example {
  std::string_view raw;
  std::string_view text;
};

template <std::size_t n>
void check(const Example (&rows)[n]) {
  for (const Example& row : rows) {
    CAPTURE(std::string(row.raw));
    CHECK(tidied(row.raw) == row.text);
  }
}

}  // namespace

TEST_CASE("named references are decoded") {
  check({{"a &amp; b", "a & b"},
         {"&lt;3", "<3"},
         {"&quot;so&quot;", "\"so\""},
         {"&apos;tis", "'tis"},
         {"&AMP;&LT;&GT;", "&<>"},
         {"wait&hellip;", "wait…"},
         {"10&euro; &pound;5", "10€ £5"},
         {"caf&eacute;", "café"},
         {"&Auml;&ouml;&szlig;", "Äöß"},
         {"a&nbsp;b", "a b"},
         {"&CounterClockwiseContourIntegral;", "\u2233"},
         {"&NotEqualTilde;", "\u2242\u0338"},
         {"&fjlig;ord", "fjord"},
         {"&zwj;x", "\u200Dx"}});
}

TEST_CASE("numeric references are decoded, decimal and hexadecimal") {
  check({{"it&#39;s", "it's"},
         {"it&#x27;s", "it's"},
         {"it&#X2019;s", "it’s"},
         {"&#x1F600;", "😀"},
         {"&#128512;", "😀"},
         {"&#0000065;", "A"},
         {"&#x10FFFD;", "\U0010FFFD"}});
}

TEST_CASE("the numbers 128 to 159 mean windows-1252, as in every browser") {
  check({{"&#128;", "€"},
         {"&#133;", "…"},
         {"don&#146;t", "don’t"},
         {"&#147;q&#148;", "“q”"},
         {"&#x80;", "€"},
         {"&#159;", "Ÿ"}});
}

TEST_CASE("a text that was encoded more than once is decoded to its end") {
  check({{"&amp;amp;", "&"},
         {"&amp;lt;b&amp;gt;", "<b>"},
         {"&amp;amp;amp;amp;lt;", "<"},
         {"&amp;#39;", "'"},
         {"&#38;amp;", "&"},
         {"&a&#109;p;", "&"},
         {"&am&#112;&semi;", "&"}});
}

TEST_CASE("a reference stays text where it is unknown or unfinished") {
  check({{"&bogus;", "&bogus;"},
         {"AT&T", "AT&T"},
         {"R&D;", "R&D;"},
         {"a & b; c", "a & b; c"},
         {"&amp", "&amp"},
         {"&copy 2020", "&copy 2020"},
         {"&;", "&;"},
         {"&#;", "&#;"},
         {"&#x;", "&#x;"},
         {"&#12a;", "&#12a;"},
         {"&#xZZ;", "&#xZZ;"},
         {"&Eacute ;", "&Eacute ;"},
         {"&EACUTE;", "&EACUTE;"},
         {"&am p;", "&am p;"},
         {"&am\np;", "&am\np;"}});
}

TEST_CASE("a reference to a character that no text may contain stays text") {
  check({{"&#0;", "&#0;"},
         {"&#x0;", "&#x0;"},
         {"&#1;", "&#1;"},
         {"&#127;", "&#127;"},
         {"&#129;", "&#129;"},
         {"&#xD800;", "&#xD800;"},
         {"&#xDFFF;", "&#xDFFF;"},
         {"&#xFFFE;", "&#xFFFE;"},
         {"&#xFDD0;", "&#xFDD0;"},
         {"&#1114112;", "&#1114112;"},
         {"&#99999999999999999999;", "&#99999999999999999999;"},
         {"&#xFFFFFFFFF0000041;", "&#xFFFFFFFFF0000041;"}});
}

TEST_CASE("the result of a reference goes through the later steps") {
  check({{"a&#8203;b", "ab"},
         {"a&shy;b", "ab"},
         {"a&#xFEFF;b", "ab"},
         {"a&#10;b", "a\nb"},
         {"a&#13;&#10;b", "a\nb"},
         {"a&NewLine;b", "a\nb"},
         {"a&Tab;&emsp;b", "a b"},
         {"e&#769;", "é"},
         {"&#8486;", "Ω"}});
}

TEST_CASE("a reference that other steps complete is decoded too") {
  check({{"&am\u200Bp;", "&"}, {"&am\x01p;", "&"}, {"&am\u00ADp;", "&"}, {"&amp\u037E", "&"}});
  NormalizerOptions compatible;
  compatible.form = NormalizationForm::nfkc;
  CHECK(tidied("＆ａｍｐ；", compatible) == "&");
  CHECK(tidied("&\u24D0mp;", compatible) == "&");
  NormalizerOptions none;
  none.form = NormalizationForm::none;
  CHECK(tidied("&amp\u037E", none) == "&amp\u037E");
}

TEST_CASE("each decoded reference counts, in each layer") {
  CHECK(repairs("a &amp; b &lt; c", Repairs::html_entity) == 2);
  CHECK(repairs("&amp;amp;", Repairs::html_entity) == 2);
  CHECK(repairs("AT&T &bogus; &#0;", Repairs::html_entity) == 0);
}

TEST_CASE("names are found by their very letters") {
  CHECK(decode_reference("amp").first == U'&');
  CHECK(decode_reference("AElig").first == U'Æ');
  CHECK(decode_reference("zwnj").first == 0x200C);
  CHECK(decode_reference("bne").first == U'=');
  CHECK(decode_reference("bne").second == 0x20E5);
  for (const std::string_view none : {"", "a", "Amp", "ampx", "CounterClockwiseContourIntegralx",
                                      "#", "#x", "# 1", "#-1", "#+1"}) {
    CAPTURE(std::string(none));
    CHECK_FALSE(decode_reference(none));
  }
}
