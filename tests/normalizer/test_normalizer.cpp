// SPDX-License-Identifier: MIT
#include "normalized.hpp"
#include "normalizer/normalizer.hpp"
#include "normalizer/short_value.hpp"

using namespace casebook;
using casebook::testing::normalized;
using casebook::testing::repairs;
using casebook::testing::tidied;

TEST_CASE("NULL leaves nothing") {
  const Case out = normalized(std::nullopt, "The flood");
  CHECK(out.text.without_links.empty());
  CHECK(out.text.with_links.empty());
  CHECK(out.links.empty());
  CHECK_FALSE(out.probe_split);
}

TEST_CASE("a case is filled anew for each text") {
  NormalizerOptions options;
  options.record_changes = true;
  Normalizer normalizer(options);
  const Probe probe("The flood", options);
  Case out;
  normalizer.normalize("The flood &amp; https://t.co/ab12", probe, out);
  CHECK(out.links.size() == 1);
  normalizer.normalize("words", probe, out);
  CHECK(out.text.without_links == "words");
  CHECK(out.text.with_links == "words");
  CHECK(out.links.empty());
  CHECK_FALSE(out.probe_split);
  CHECK(out.changes.empty());
  for (const std::uint64_t count : out.repairs.count) CHECK(count == 0);
}

TEST_CASE("links stand where the case says, as they are written, with target and host") {
  const Case out =
      normalized("The flood:  http://Example.ORG/ä?x=1&amp;y=2 \n and t.co/ab12!", "The flood");
  CHECK(out.text.with_links == "http://Example.ORG/ä?x=1&y=2\nand t.co/ab12!");
  CHECK(out.text.without_links == "and!");
  REQUIRE(out.links.size() == 2);
  CHECK(out.links[0].begin == 0);
  CHECK(out.links[0].end == 29);
  CHECK(out.links[0].url == "http://Example.ORG/ä?x=1&y=2");
  CHECK(out.links[0].host == "example.org");
  CHECK(out.links[0].kind == Link::Kind::whole);
  CHECK(out.links[1].url == "t.co/ab12");
  CHECK(out.links[1].begin == 34);
  CHECK(out.links[1].end == 43);
}

TEST_CASE("a truncated link has no target") {
  const Case out = normalized("look https://t.co/a…");
  REQUIRE(out.links.size() == 1);
  CHECK(out.links[0].kind == Link::Kind::truncated);
  CHECK(out.links[0].target.empty());
  CHECK(out.text.without_links == "look");
  CHECK(out.text.with_links == "look https://t.co/a…");
}

TEST_CASE("an address that normalizing completes is a link") {
  CHECK(normalized("https:/\u200B/t.co/ab12").links.size() == 1);
  CHECK(normalized("https&#58;//t.co/ab12").links.size() == 1);
  CHECK(normalized("https:\x01//t.co/ab12").links.size() == 1);
}

TEST_CASE("a text of links alone leaves nothing in the plain text") {
  const Case out = normalized("https://t.co/ab12\nhttps://t.co/cd34");
  CHECK(out.text.without_links.empty());
  CHECK(out.text.with_links == "https://t.co/ab12\nhttps://t.co/cd34");
}

TEST_CASE("removing a link glues nothing together") {
  const char* const texts[] = {"&amhttps://t.co/ab12 p;", "hthttps://t.co/ab12 tp://t.co/ab12",
                               "ehttps://t.co/ab12\u0301", "&ampt.co/ab12;"};
  for (const char* text : texts) {
    CAPTURE(std::string(text));
    const Case once = normalized(text);
    const Case again = normalized(once.text.without_links);
    CHECK(again.text.with_links == once.text.without_links);
    CHECK(again.repairs[Repairs::html_entity] == 0);
    CHECK(again.repairs[Repairs::recomposed] == 0);
  }
}

TEST_CASE("all steps together give what a careful person would have typed") {
  const Case out = normalized(
      "  RT @abc:\u00A0Caf\u0065\u0301 &amp;amp; Bar\u200B\r\n\r\n\tIt&#39;s "
      "\xED\xA0\xBD\xED\xB8\x82 open\x07\u2028"
      "https://t.co/ab12  ",
      "RT");
  CHECK(out.text.with_links == "@abc: Café & Bar\nIt's 😂 open\nhttps://t.co/ab12");
  CHECK(out.text.without_links == "@abc: Café & Bar\nIt's 😂 open");
  CHECK(out.probe_split);
  CHECK(out.repairs[Repairs::cesu8] == 1);
  CHECK(out.repairs[Repairs::html_entity] == 3);
  CHECK(out.repairs[Repairs::control] == 1);
  CHECK(out.repairs[Repairs::invisible] == 1);
  CHECK(out.repairs[Repairs::line_break] == 3);
  CHECK(out.repairs[Repairs::recomposed] == 1);
  CHECK(out.repairs[Repairs::blanks] == 1);
  CHECK(out.repairs[Repairs::ill_formed_utf8] == 0);
}

TEST_CASE("a short value becomes one tidy line, its entities left") {
  CHECK(tidy_line("") == "");
  CHECK(tidy_line("42") == "42");
  CHECK(tidy_line("a b") == "a b");
  CHECK(tidy_line("a  b") == "a b");
  CHECK(tidy_line(" a") == "a");
  CHECK(tidy_line("a ") == "a");
  CHECK(tidy_line("  a \n b\t\u00A0c ") == "a b c");
  CHECK(tidy_line("a &amp; b") == "a &amp; b");
  CHECK(tidy_line("e\u0301\x07\xFF\u200B") == "é\uFFFD");
  CHECK(tidy_line("\u202Ea") == "\u202Ea\u202C");
  CHECK(tidy_line(tidy_line(" \u0301 x")) == tidy_line(" \u0301 x"));
}

TEST_CASE("the form is a matter of choice") {
  NormalizerOptions options;
  CHECK(tidied("ﬁne ① e\u0301", options) == "ﬁne ① é");
  options.form = NormalizationForm::nfkc;
  CHECK(tidied("ﬁne ① e\u0301 ｆｕｌｌ ﷺ 𝗯𝗼𝗹𝗱", options) ==
        "fine 1 é full صلى الله عليه وسلم bold");
  options.form = NormalizationForm::none;
  CHECK(tidied("ﬁne ① e\u0301 \u212B", options) == "ﬁne ① e\u0301 \u212B");
}

TEST_CASE("a text counts once when its form changes, not at all when it stays") {
  NormalizerOptions nfkc_options;
  nfkc_options.form = NormalizationForm::nfkc;
  NormalizerOptions none;
  none.form = NormalizationForm::none;
  CHECK(repairs("e\u0301 and e\u0301", Repairs::recomposed) == 1);
  CHECK(repairs("\u212A", Repairs::recomposed) == 1);
  CHECK(repairs("é ﬁ", Repairs::recomposed) == 0);
  CHECK(repairs("é ﬁ", Repairs::recomposed, nfkc_options) == 1);
  CHECK(repairs("é fi ñ", Repairs::recomposed, nfkc_options) == 0);
  CHECK(repairs("e\u0301", Repairs::recomposed, none) == 0);
}
