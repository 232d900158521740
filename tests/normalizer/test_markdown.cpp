// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "markdown_lines.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("headings and emphasis lose their marks and are known by their kind") {
  CHECK(lines("# One\n\nTwo\n===\n\n### *Three* #") ==
        Lines{"heading 1: One", "heading 1: Two", "heading 3: {i Three}"});
  CHECK(lines("a **b *c* d** ~~e~~ `f`") == Lines{"text 0: a {b b }{bi c}{b  d} {s e} {c f}"});
}

TEST_CASE("a line break within a paragraph begins a new line") {
  CHECK(lines("one\ntwo  \nthree\\\nfour\r\nfive\rsix") == Lines{"text 0: one", "text 0: two",
                                                                 "text 0: three", "text 0: four",
                                                                 "text 0: five", "text 0: six"});
}

TEST_CASE("an item of a list is a line with its mark and its level") {
  CHECK(lines("3. a\n   - b\n\n     more\n4. c\n\n- [ ] d\n- [x] e") ==
        Lines{"list 1: 3. a", "list 2: • b", "list 2: more", "list 1: 4. c", "list 1: ☐ d",
              "list 1: ☑ e"});
  CHECK(lines("1) a\n2) b") == Lines{"list 1: 1) a", "list 1: 2) b"});
  CHECK(lines("- שלום\n- עולם") == Lines{"list 1: • שלום", "list 1: • עולם"});
}

TEST_CASE("of an item without words, a bullet goes and a number stays") {
  CHECK(lines("- \n- a") == Lines{"list 1: • a"});
  CHECK(lines("1986.") == Lines{"list 1: 1986."});
}

TEST_CASE("quotes keep how deep they are") {
  CHECK(lines("> a\n> > b\n\n- > c") == Lines{"quote 1: a", "quote 2: b", "quote 2: • c"});
}

TEST_CASE("code is kept as it is, blank lines, tabs and references too") {
  CHECK(lines("```html\n<b>&times; &lt;</b>  x\n\n\tif  (a)\n```") ==
        Lines{"code 0: <b>&times; &lt;</b>  x", "code 0: ", "code 0: \tif  (a)"});
  CHECK(lines("1. a\n   ```\n   x\n     y\n   ```\n") ==
        Lines{"list 1: 1. a", "code 1: x", "code 1:   y"});
  CHECK(lines("    one\n\n      two") == Lines{"code 0: one", "code 0: ", "code 0:   two"});
  CHECK(lines("```\na\x01"
              "b â€™\n```") == Lines{"code 0: ab â€™"});
}

TEST_CASE("code in a line keeps its references") {
  CHECK(lines("`&lt;` &lt;") == Lines{"text 0: {c &lt;} <"});
  CHECK(lines("`python  x.py`  a") == Lines{"text 0: {c python  x.py} a"});
}

TEST_CASE("a fence that nothing closes ends with the text") {
  CHECK(lines("a\n```\nb\n c") == Lines{"text 0: a", "code 0: b", "code 0:  c"});
}

TEST_CASE("a row of a table is a line of cells parted by tabs, the head in bold") {
  CHECK(lines("| a | b |\n|---|:-:|\n| 1 |  |\n|  | `x\\|y` |") ==
        Lines{"row 0: {b a}\t{b b}", "row 0: 1", "row 0: \t{c x|y}"});
}

TEST_CASE("mathematics stays as it was written") {
  CHECK(lines("$a*b*c$ and \\(x_1 * y_1\\)") == Lines{"text 0: $a*b*c$ and \\(x_1 * y_1\\)"});
  CHECK(lines("\\[\n*a*\n- b\n\\]") ==
        Lines{"text 0: \\[", "text 0: *a*", "text 0: - b", "text 0: \\]"});
  CHECK(lines("from $5 *to* $6") == Lines{"text 0: from $5 {i to} $6"});
}

TEST_CASE("tags stay text, outside of code references are decoded") {
  CHECK(lines("<b>x</b> &copy;\n\n<div>\n*a*\n</div>") ==
        Lines{"text 0: <b>x</b> ©", "text 0: <div>", "text 0: {i a}", "text 0: </div>"});
}

TEST_CASE("the label of a link stays in both variants") {
  const std::string_view text =
      "See [Templates](https://docs.example.org/t \"tip\"), ![a cat](https://img.example.org/c)";
  CHECK(lines(text) == Lines{"text 0: See Templates, a cat"});
  CHECK(plain_lines(text) == Lines{"text 0: See Templates, a cat"});
  const Case one = read_markdown(std::string(text) + "\n\n# x");
  REQUIRE(one.links.size() == 2);
  CHECK(one.links[0].begin == 4);
  CHECK(one.links[0].end == 13);
  CHECK(one.links[0].url == "https://docs.example.org/t");
  CHECK(one.links[0].target == "https://docs.example.org/t");
  CHECK(one.links[0].host == "docs.example.org");
  CHECK(one.links[1].url == "https://img.example.org/c");
}

TEST_CASE("a label that is its own address goes from the variant without links") {
  CHECK(plain_lines("a **b** <https://example.org/x> c") == Lines{"text 0: a {b b} c"});
  CHECK(plain_lines("a [https://example.org](https://example.org/) *c*") ==
        Lines{"text 0: a {i c}"});
  CHECK(plain_lines("- https://example.org/x\n- b") == Lines{"list 1: • b"});
  CHECK(lines("![](https://example.org/x.png)") == Lines{"text 0: https://example.org/x.png"});
}

TEST_CASE("references are links, and a definition that nothing refers to stays text") {
  const Case one = read_markdown(
      "# a\n\n[b][1] [^2]\n\n[1]: https://b.example.org/\n"
      "[^2]: https://c.example.org/\n[3]: https://d.example.org/\n\n**x**");
  CHECK(marked_lines(one) == Lines{"heading 1: a", "text 0: b ^2",
                                   "text 0: [3]: https://d.example.org/", "text 0: {b x}"});
  REQUIRE(one.links.size() == 3);
  CHECK(one.links[0].url == "https://b.example.org/");
  CHECK(one.links[1].url == "https://c.example.org/");
  CHECK(one.links[2].url == "https://d.example.org/");
}

TEST_CASE("an address in code stays in both variants and is counted apart") {
  const Case one = read_markdown("```\ncurl https://example.org/x\n```\n\nhttps://example.org/y");
  CHECK(marked_lines(one, Variant::without_links) == Lines{"code 0: curl https://example.org/x"});
  CHECK(one.links.size() == 2);
  CHECK(one.links_in_code == 1);
}

TEST_CASE("an address that leads nowhere on the web is listed and makes no hyperlink") {
  const Case one = read_markdown("# a\n\n[b](docs/b.md) **c** [d](mailto:d@example.org)");
  CHECK(one.text.with_links == "a\nb c d");
  REQUIRE(one.links.size() == 2);
  CHECK(one.links[0].url == "docs/b.md");
  CHECK(one.links[0].target.empty());
  CHECK(one.links[1].url == "mailto:d@example.org");
  CHECK(one.links[1].target.empty());
}

TEST_CASE("an e-mail address in angle brackets is no link and stays") {
  const Case one = read_markdown("# a\n\n**b** <c@example.org> <mailto:d@example.org>");
  CHECK(one.text.without_links == "a\nb c@example.org mailto:d@example.org");
  CHECK(one.links.empty());
}

TEST_CASE("a text that was cut off shows no scar") {
  CHECK(lines("a [label](https://exa") == Lines{"text 0: a label"});
  CHECK(lines("a <https://exa") == Lines{"text 0: a https://exa"});
  CHECK(plain_lines("a <https://exa") == Lines{"text 0: a"});
  CHECK(lines("- a\n- **bold wo") == Lines{"list 1: • a", "list 1: • {b bold wo}"});
  CHECK(lines("a `cod") == Lines{"text 0: a {c cod}"});
  CHECK(lines("| a | b |\n|---|---|\n| 1 | 2") == Lines{"row 0: {b a}\t{b b}", "row 0: 1\t2"});
}

TEST_CASE("the probe is split off before the marks are gone from the rest, never within code") {
  const NormalizerOptions options;
  const Case one = read_markdown("# The rain **is** wet\n\n- a\n- b", options, "The rain");
  CHECK(one.probe_split);
  CHECK(marked_lines(one) == Lines{"heading 1: {b is} wet", "list 1: • a", "list 1: • b"});
  CHECK(!read_markdown("```\nThe rain is\n```", options, "The rain").probe_split);
}

TEST_CASE("a probe in Markdown is compared without its marks, as the text is") {
  struct {
    const char* probe;
    const char* text;
    Lines lines;
  } const examples[] = {
      {"The *list*", "The *list* is\n\n- a\n- b", {"text 0: is", "list 1: • a", "list 1: • b"}},
      {"The **best** list", "The **best** list is **b**", {"text 0: is {b b}"}},
      {"The **best** list", "The best list is **b**", {"text 0: is {b b}"}},
      {"The `x`", "The `x` of **b**", {"text 0: of {b b}"}},
      {"# Title", "# Title\n\nSome **b**", {"text 0: Some {b b}"}},
      {"[Docs](https://e.org/a)", "[Docs](https://e.org/a) say **b**", {"text 0: say {b b}"}},
      {"1. One", "1. One\n2. **b**", {"list 1: 2. {b b}"}},
      {"- One\n- Two", "- One\n- Two\n- **b**", {"list 1: • {b b}"}},
      {"The **be", "The **be** list **b**", {"text 0: list {b b}"}},
      {"The *list*", "The *lists* are **b**", {"text 0: The {i lists} are {b b}"}},
      {"*", "a **b**", {"text 0: a {b b}"}}};
  for (const auto& [probe, text, expected] : examples) {
    CAPTURE(probe);
    NormalizerOptions options;
    options.markdown = Markdown::on;
    CHECK(marked_lines(read_markdown(text, options, probe)) == expected);
  }
  Normalizer normalizer(NormalizerOptions{.markdown = Markdown::on});
  Case one;
  for (const std::string probe : {"*a*", "**b**", "*a*"}) {
    normalizer.normalize(probe + " c", Probe(probe, {}), one);
    CHECK(one.probe_split);
    CHECK(one.text.without_links == "c");
  }
}

TEST_CASE("a change is noted under a step of its own") {
  NormalizerOptions options;
  options.record_changes = true;
  const Case one = read_markdown("# a\n\n**b**", options);
  REQUIRE(one.changes.size() == 1);
  CHECK(one.changes[0].step == std::string("markdown"));
  CHECK(one.changes[0].after == "a<U+000A>b");
}

TEST_CASE("stretches begin and end with whole characters that do not compose") {
  CHECK(lines("e**\u0301x**") == Lines{"text 0: \u00E9x"});
  CHECK(lines("a&nbsp;**b**") == Lines{"text 0: a {b b}"});
}

TEST_CASE("a case that held Markdown is filled anew") {
  Normalizer normalizer(NormalizerOptions{});
  const Probe probe("", {});
  Case one;
  normalizer.normalize("```\nhttps://example.org/x\n```", probe, one);
  CHECK(one.markdown);
  normalizer.normalize("words", probe, one);
  CHECK(!one.markdown);
  CHECK(one.markup.with_links.empty());
  CHECK(one.markup.without_links.empty());
  CHECK(one.links_in_code == 0);
}
