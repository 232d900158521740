// SPDX-License-Identifier: MIT
// What the parser would drop or take for a mark.
#include <doctest/doctest.h>

#include "markdown_lines.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("marks within an address are part of it") {
  CHECK(urls_of("see https://medium.example.org/@jo/__init__-x and https://example.org/_jo_ now") ==
        Lines{"https://medium.example.org/@jo/__init__-x", "https://example.org/_jo_"});
  CHECK(urls_of("https://example.org/*new* https://example.org/~jo/~x") ==
        Lines{"https://example.org/*new*", "https://example.org/~jo/~x"});
  CHECK(urls_of("[a](https://example.org/_a_b_?c=*d*) <https://example.org/_e_>") ==
        Lines{"https://example.org/_a_b_?c=*d*", "https://example.org/_e_"});
  CHECK(urls_of("[a][1]\n\n[1]: https://example.org/_a_*b*") ==
        Lines{"https://example.org/_a_*b*"});
  CHECK(lines("a https://example.org/a\\_b") == Lines{"text 0: a https://example.org/a_b"});
}

TEST_CASE("marks around an address are emphasis") {
  CHECK(lines("**https://example.org/a_b_c**, *he said*") ==
        Lines{"text 0: {b https://example.org/a_b_c}, {i he said}"});
  CHECK(lines("*see https://example.org/*") == Lines{"text 0: {i see https://example.org/}"});
  CHECK(lines("~~https://example.org/a~~ b") == Lines{"text 0: {s https://example.org/a} b"});
}

TEST_CASE("the asterisk of a keycap is no mark") {
  CHECK(lines("*\uFE0F\u20E3 a *\uFE0F\u20E3 b") ==
        Lines{"text 0: *\uFE0F\u20E3 a *\uFE0F\u20E3 b"});
}

TEST_CASE("cells beyond the width of a table stay in their row") {
  CHECK(lines("| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 5 |") ==
        Lines{"row 0: {b a}\t{b b}", "row 0: 1\t2\t3\t4", "row 0: 5"});
  CHECK(lines("a | b\n--- | ---\n1 | 2 | 3") == Lines{"row 0: {b a}\t{b b}", "row 0: 1\t2\t3"});
  CHECK(lines("| a | b | c |\n|---|---|\n| 1 |") ==
        Lines{"row 0: {b a}\t{b b}\t{b c}", "row 0: 1"});
}

TEST_CASE("a table may begin directly below a line of text") {
  CHECK(lines("Compared:\n| a | b |\n|---|---|\n| 1 | 2 |\n\nend") ==
        Lines{"text 0: Compared:", "row 0: {b a}\t{b b}", "row 0: 1\t2", "text 0: end"});
  CHECK(lines("1. Compared:\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n2. c") ==
        Lines{"list 1: 1. Compared:", "row 1: {b a}\t{b b}", "row 1: 1\t2", "list 1: 2. c"});
  CHECK(lines("> Compared:\r\n> | a |\r\n> |---|\r\n> | 1 |") ==
        Lines{"quote 1: Compared:", "row 1: {b a}", "row 1: 1"});
}

TEST_CASE("a rule needs one hyphen for each column") {
  CHECK(lines("| a | b |\n|-|--|\n| 1 | 2 |") == Lines{"row 0: {b a}\t{b b}", "row 0: 1\t2"});
  CHECK(lines("| a | b |\n|:-|-:|\n| 1 | 2 |") == Lines{"row 0: {b a}\t{b b}", "row 0: 1\t2"});
  CHECK(lines("a | b\n| - |\n- c") == Lines{"text 0: a | b", "text 0: | - |", "list 1: • c"});
}

TEST_CASE("a table in code is code") {
  CHECK(lines("```\na\n| b |\n|-|\n| c | d |\n```") ==
        Lines{"code 0: a", "code 0: | b |", "code 0: |-|", "code 0: | c | d |"});
  CHECK(lines("```\n| b |\n|-|\n```") == Lines{"code 0: | b |", "code 0: |-|"});
  CHECK(lines("    a\n    | b |\n    |-|") == Lines{"code 0: a", "code 0: | b |", "code 0: |-|"});
}

TEST_CASE("several words beside a fence are no language") {
  CHECK(lines("```python\nx\n```") == Lines{"code 0: x"});
  CHECK(lines("```python title=\"x\" some words\nx\n```") ==
        Lines{"text 0: python title=\"x\" some words", "code 0: x"});
  CHECK(lines("``` some sentence") == Lines{"text 0: some sentence"});
  CHECK(lines("```word") == Lines{"text 0: word"});
  CHECK(lines("- ```a b\n  x") == Lines{"list 1: a b", "code 1: x"});
}

TEST_CASE("only an address defines a link") {
  CHECK(lines("A claim[^1].\n\n[^1]: Smith2020") ==
        Lines{"text 0: A claim[^1].", "text 0: [^1]: Smith2020"});
  CHECK(lines("[note] a\n\n[note]: important") ==
        Lines{"text 0: [note] a", "text 0: [note]: important"});
  CHECK(lines("[1] a\n\n[1]:\nSmith") == Lines{"text 0: [1] a", "text 0: [1]:", "text 0: Smith"});
  CHECK(lines("[a][1]\n\n[1]: https://example.org/x\n\"She said so\"") ==
        Lines{"text 0: a", "text 0: \"She said so\""});
  CHECK(lines("[a][1] [b][2]\n\n[1]: docs/a\n\n[2]: /b") ==
        Lines{"text 0: [a][1] b", "text 0: [1]: docs/a"});
}

TEST_CASE("a definition that only code refers to stays text") {
  CHECK(lines("`a[1]`\n\n[1]: https://example.org/x") ==
        Lines{"text 0: {c a[1]}", "text 0: [1]: https://example.org/x"});
}

TEST_CASE("languages of code and titles of links that are left out are counted") {
  const Case one = read(
      "```python\nx\n```\n~~~ c++\ny\n~~~\n```\nz\n```\n```two words\nw\n```\n"
      "[a](https://example.org/ \"Title\") ![b](https://example.org/c 'Title') [d][e]\n\n"
      "[e]: https://example.org/f (Title)");
  CHECK(one.code_languages == 2);
  CHECK(one.link_titles == 3);
  CHECK(read("```python").code_languages == 0);  // the text is not left empty
  CHECK(read("plain").code_languages == 0);
}

TEST_CASE("only an address in parentheses makes a link") {
  CHECK(lines("[laughs](loudly) *sigh*") == Lines{"text 0: [laughs](loudly) {i sigh}"});
  CHECK(lines("[a](b.md) [c](#d) [e](mailto:f@example.org)") == Lines{"text 0: a c e"});
}

TEST_CASE("an item keeps the number that was written") {
  CHECK(lines("3. Oktober 2020\n12. Mai 2021") ==
        Lines{"list 1: 3. Oktober 2020", "list 1: 12. Mai 2021"});
  CHECK(lines("1. a\n1. b\n1. **c**") == Lines{"list 1: 1. a", "list 1: 2. b", "list 1: 3. {b c}"});
  CHECK(lines("1. a\n   - b\n5. [c](https://example.org/)") ==
        Lines{"list 1: 1. a", "list 2: • b", "list 1: 5. c"});
  CHECK(lines("007. a\n008. b") == Lines{"list 1: 007. a", "list 1: 008. b"});
  CHECK(lines("1. - a\n2. > b") == Lines{"list 2: 1. • a", "quote 2: 2. b"});
  CHECK(lines("4. ```\n   x") == Lines{"list 1: 4.", "code 1: x"});
}

TEST_CASE("an item that begins with an address reads as if it began behind it") {
  CHECK(plain_lines("1. https://example.org/1 - One\n2. https://example.org/2: Two") ==
        Lines{"list 1: 1. One", "list 1: 2. Two"});
  CHECK(plain_lines("- https://example.org/1: **One**\n- [ ] https://example.org/2 Two") ==
        Lines{"list 1: • {b One}", "list 1: ☐ Two"});
}

TEST_CASE("each cell is joined by itself") {
  CHECK(
      plain_lines("| a | b |\n|---|---|\n| https://example.org/1 - c | d: https://example.org/2 |\n"
                  "| https://example.org/3 | |") == Lines{"row 0: {b a}\t{b b}", "row 0: c\td"});
}

TEST_CASE("code within a line keeps its address in both variants") {
  const Case one =
      read("Use `curl -X GET \"https://example.org/a\" -o f` or https://example.org/b");
  CHECK(marked_lines(one, Variant::without_links) ==
        Lines{"text 0: Use {c curl -X GET \"https://example.org/a\" -o f} or"});
  CHECK(one.links.size() == 2);
  CHECK(one.links_in_code == 1);
  CHECK(plain_lines("`a`: https://example.org/ `b  c` `https://example.org/d`") ==
        Lines{"text 0: {c a}: {c b  c} {c https://example.org/d}"});
}

TEST_CASE("prices are no mathematics") {
  CHECK(lines("It cost $5 and **now** it costs $10.") ==
        Lines{"text 0: It cost $5 and {b now} it costs $10."});
  CHECK(lines("**$1,000** or **$AAPL**/**$MSFT**; *$x* and *$y*") ==
        Lines{"text 0: {b $1,000} or {b $AAPL}/{b $MSFT}; {i $x} and {i $y}"});
  CHECK(lines("pay $5 or *more* than 6$ now") == Lines{"text 0: pay $5 or {i more} than 6$ now"});
  CHECK(lines("**${X}** and **${Y}**") == Lines{"text 0: {b ${X}} and {b ${Y}}"});
  CHECK(lines("|$A|$B|\n|---|---|\n|$c|$d|") == Lines{"row 0: {b $A}\t{b $B}", "row 0: $c\t$d"});
}

TEST_CASE("mathematics of other forms stays, too") {
  CHECK(lines("设$a*b*c$，则 $x^{**}$ *d*") == Lines{"text 0: 设$a*b*c$，则 $x^{**}$ {i d}"});
  CHECK(lines("\\begin{align}\na &= *b* \\\\\nc &= d\n\\end{align}") ==
        Lines{"text 0: \\begin{align}", "text 0: a &= *b* \\\\", "text 0: c &= d",
              "text 0: \\end{align}"});
}

TEST_CASE("names in double underscores are names") {
  struct {
    const char* text;
    const char* line;
  } const examples[] = {{"Use __init__ and __main__.", "Use __init__ and __main__."},
                        {"def __init__(self)", "def __init__(self)"},
                        {"the obj.__dict__ of it", "the obj.__dict__ of it"},
                        {"a __thing__() call", "a __thing__() call"},
                        {"**__init__** is", "{b __init__} is"},
                        {"__Note:__ this", "{b Note:} this"},
                        {"a __very__ big one", "a {b very} big one"},
                        {"__very big__ one", "{b very big} one"},
                        {"snake__case__name", "snake__case__name"}};
  for (const auto& [text, line] : examples) {
    CAPTURE(text);
    CHECK(lines(text) == Lines{std::string("text 0: ") + line});
  }
}

TEST_CASE("escaped brackets in a label are brackets") {
  CHECK(lines("a [\\[1\\]](https://example.org/1)[[2]](https://example.org/2) \\[3\\]") ==
        Lines{"text 0: a [1][2] [3]"});
}

TEST_CASE("labels in other markup stay in the plain variant") {
  CHECK(plain_lines("a <https://example.org/b|c d> *e*") == Lines{"text 0: a c d {i e}"});
  CHECK(plain_lines("a <https://example.org/b|c> *e*") == Lines{"text 0: a c {i e}"});
  CHECK(plain_lines("[url=https://example.org/a]b *c*[/url] d") == Lines{"text 0: b {i c} d"});
}

TEST_CASE("characters without a width before a mark are nothing") {
  CHECK(lines("\uFEFF# a\n\n\u200B- b\n\u200B- c") ==
        Lines{"heading 1: a", "list 1: • b", "list 1: • c"});
  CHECK(lines("```\n\uFEFF# a\n```") == Lines{"code 0: \uFEFF# a"});
}

TEST_CASE("strong emphasis may end with punctuation that a letter touches") {
  struct {
    const char* text;
    const char* line;
  } const examples[] = {
      {"**Name:**John and **Age:**30", "{b Name:}John and {b Age:}30"},
      {"**重要：**这是**粗体**文字", "{b 重要：}这是{b 粗体}文字"},
      {"这是**“引用”**的文字，**（括号）**也有。", "这是{b “引用”}的文字，{b （括号）}也有。"},
      {"これは**「重要」**です", "これは{b 「重要」}です"},
      {"**첫째,**다음", "{b 첫째,}다음"},
      {"Это**«важно»**и", "Это{b «важно»}и"},
      {"**„Zitat“**und mehr", "{b „Zitat“}und mehr"},
      {"a ***“b”***c", "a {bi “b”}c"},
      {"**a `**` b:**c", "{b a }{bc **}{b  b:}c"},
      {"**a [b](https://example.org/**c):**d", "{b a }{b b}{b :}d"},
      // There is no such emphasis, or none closes it.
      {"2**(3+4)**2", "2**(3+4)**2"},
      {"`a:**b` 这**“c”", "{c a:**b} 这**“c”"},
      {"say \"**loud**\" or (**soft**) now", "say \"{b loud}\" or ({b soft}) now"},
      {"x\\**:**y", "x**:**y"},
  };
  for (const auto& [text, line] : examples) {
    CAPTURE(text);
    CHECK(lines(text) == Lines{std::string("text 0: ") + line});
  }
  CHECK(lines("| **a:**b | c |\n|---|---|\n| 中**“d”**文 | **e |") ==
        Lines{"row 0: {b a:b}\t{b c}", "row 0: 中{b “d”}文\t**e"});
  CHECK(lines("```\n**a:**b 中**“c”**文\n```") == Lines{"code 0: **a:**b 中**“c”**文"});
  CHECK(lines("    **a:**b\n\n`中**“c”**文`") ==
        Lines{"code 0: **a:**b", "text 0: {c 中**“c”**文}"});
}

TEST_CASE("a task in a numbered list keeps its number and its state") {
  CHECK(lines("1. [x] done\n2. [ ] open\n7) [ ] **c**") ==
        Lines{"list 1: 1. ☑ done", "list 1: 2. ☐ open", "list 1: 7) ☐ {b c}"});
  CHECK(lines("3. [x] a\n   - [ ] b\n4. [ ] c") ==
        Lines{"list 1: 3. ☑ a", "list 2: ☐ b", "list 1: 4. ☐ c"});
  CHECK(plain_lines("1. [x] https://example.org/1 - One") == Lines{"list 1: 1. ☑ One"});
}

TEST_CASE("an item without words keeps the number that was written") {
  CHECK(lines("1. a\n2. b\n1986.") == Lines{"list 1: 1. a", "list 1: 2. b", "list 1: 1986."});
  CHECK(lines("1. a\n2020. ") == Lines{"list 1: 1. a", "list 1: 2020."});
  CHECK(lines("1. a\n5.\n6. c\r\n8.\r\n9. d") ==
        Lines{"list 1: 1. a", "list 1: 5.", "list 1: 6. c", "list 1: 8.", "list 1: 9. d"});
  CHECK(lines("> 1. a\n> 3.\n> 4.") == Lines{"list 2: 1. a", "list 2: 3.", "list 2: 4."});
  CHECK(lines("12.\n14.") == Lines{"list 1: 12.", "list 1: 14."});
  CHECK(lines("1. a\n1.\n1.") == Lines{"list 1: 1. a", "list 1: 2.", "list 1: 3."});
}

TEST_CASE("a link without an address is not listed, an address without a label is") {
  CHECK(lines("a [b]() d") == Lines{"text 0: a b d"});
  CHECK(urls_of("a [b]() [e](").empty());
  CHECK(urls_of("a ![alt]() b").empty());
  CHECK(lines("[ ](https://example.org/u) z") == Lines{"text 0: https://example.org/u z"});
  CHECK(lines("a [\u200B \u00A0](https://example.org/u) z") ==
        Lines{"text 0: a https://example.org/u z"});
  CHECK(plain_lines("[ ](https://example.org/u) z") == Lines{"text 0: z"});
  CHECK(urls_of("[ ](https://example.org/u) z") == Lines{"https://example.org/u"});
}

TEST_CASE("labels that touch do not run into one word") {
  CHECK(lines("fact [1](https://example.org/1)[2](https://example.org/2).") ==
        Lines{"text 0: fact 1 2."});
  CHECK(lines("[a](https://example.org/1)[**b** c](https://example.org/1)") ==
        Lines{"text 0: a {b b} c"});
  CHECK(lines("[中](https://example.org/1)[文](https://example.org/2)") == Lines{"text 0: 中文"});
  CHECK(lines("[a](https://example.org/1)b [**c**d](https://example.org/1)") ==
        Lines{"text 0: ab {b c}d"});
}
