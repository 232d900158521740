// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "link_example.hpp"
#include "plain_example.hpp"

using namespace casebook::testing;

TEST_CASE("brackets before an address are its label") {
  check_plain({{"See [here](https://e.org/x) for more", "See here for more"},
               {"[here](https://e.org/x), [there](https://e.org/y).", "here, there."},
               {"See ![a cat](https://e.org/c.png)!", "See a cat!"},
               {"[![a badge](https://e.org/b.svg)](https://e.org/p) b", "a badge b"},
               {"see [a [b] c](<https://e.org/x>) d", "see a [b] c d"},
               {"wordy[1](https://e.org/x)[2](https://e.org/y) end", "wordy 1 2 end"},
               {"点击[这里](https://e.org/x)查看", "点击这里查看"},
               {"See [here](https://e.or", "See here"},
               {"see [note] (https://e.org/x) b", "see [note] b"},
               {"see [https://e.org/x](https://e.org/x) b", "see b"},
               {"see [](https://e.org/x) b", "see b"},
               {"see [a\nb](https://e.org/x) c", "see [a\nb] c"}});
}

TEST_CASE("the label of a tag in brackets stays") {
  check_plain({{"[b][url=https://e.org/x]Words here[/url][/b]", "[b]Words here[/b]"},
               {"[url=\"https://e.org/x\"]Words[/url] end", "Words end"},
               {"[URL='https://e.org/x']Words[/url]end", "Wordsend"},
               {"[url=https://e.org/x]Wor", "Wor"},
               {"a [IMG]https://e.org/x.jpg[/IMG] b", "a b"},
               {"[url]https://e.org/x[/url]", ""},
               {"[youtube]https://youtu.be/abcdefghijk", ""}});
  CHECK(urls("[url=https://e.org/x]Words here[/url]") == "https://e.org/x | ");
  CHECK(urls("[IMG]https://e.org/x.jpg[/IMG]") == "https://e.org/x.jpg | ");
  CHECK(urls("https://e.org/x[1] https://e.org/?a[]=b") ==
        "https://e.org/x[1] | https://e.org/?a[]=b | ");
}

TEST_CASE("the label behind a bar stays") {
  check_plain({{"see <https://e.org/x|Foo bar> b", "see Foo bar b"},
               {"see <https://e.org/x|Foo", "see Foo"},
               {"<https://e.org/x|a><https://e.org/y|b>", "a b"},
               {"see https://e.org/x|y b", "see b"}});
  CHECK(urls("<https://e.org/x|Foo>") == "https://e.org/x | ");
}

TEST_CASE("an angle bracket that nothing closes goes with its address") {
  check_plain({{"see <https://e.org/x", "see"},
               {"see <https://exa", "see"},
               {"see <https://e.org/x and more", "see and more"},
               {"see <https://e.org/x> and", "see and"},
               {"1 < 2 https://e.org/x", "1 < 2"}});
}

TEST_CASE("a tag that holds an address goes with its closing tag") {
  check_plain({{"a <iframe src=\"https://e.org/x\"></iframe> b", "a b"},
               {"<video src='https://e.org/x'>no video</video >", "no video"},
               {"<a href=\"https://e.org/x\" title=\"a > b\">here</a> c", "here c"},
               {"<script>x</script> <a href=https://e.org/x>b</a>", "<script>x</script> b"}});
}

TEST_CASE("a tag that the end of the text cut off goes, too") {
  check_plain({{"see <a href=\"https://e.org/x\">here</a", "see here"},
               {"see <a href=\"https://e.org/x\">here</", "see here"},
               {"see <a href=\"https://e.org/x\" target=\"_bl", "see"},
               {"see <a href=\"https://e.org/x\" targ", "see"},
               {"see <a href=\"https://exa", "see"},
               {"see <a href=\"https://e.org/x\" he said and left", "see <a he said and left"}});
  check_plain({{"see <a href=\"https://e.org/x\" sure", "see <a sure"},
               {"see <img alt=\"a b\" src=https://e.org/x", "see"}});
}

TEST_CASE("a word that looks cut off only without a link behind it stays") {
  CHECK(normalized("ht…<a href=\"https://e.org/x\">", {}).text.without_links == "ht…");
}

TEST_CASE("words between a less-than sign and an address are no tag") {
  check_plain({{"if a <b and c = https://e.org/x", "if a <b and c ="},
               {"if a <b and c=https://e.org/x > d", "if a <b and c= > d"},
               {"let https:<word and more =https://t.co/ab12", "let https:<word and more ="},
               {"go <b and href=https://e.org/x", "go <b and"},
               {"go <a b=https://e.org/x", "go <a b="},
               {"img.src = \"https://e.org/x\"; b", "img.src =; b"},
               {"page_href=https://e.org/x b", "page_href= b"},
               {"source=https://e.org/x srcs=https://e.org/y", "source= srcs="},
               {"<img src=https://e.org/x alt=\"a cat> and words", "and words"},
               {"<a href=\"https://e.org/x\" title=\"a > b, cut of", "b, cut of"},
               {"go <video controls src=https://e.org/x> on", "go on"},
               {"go <div data-url=https://e.org/x> on", "go on"}});
}

TEST_CASE("a label is part of the word that it touches, and a number begins another") {
  check_plain({{"the [vaccine](https://e.org/a)s page", "the vaccines page"},
               {"un[believ](https://e.org/a)able", "unbelievable"},
               {"un<a href=\"https://e.org/a\">believ</a>able", "unbelievable"},
               {"un[url=https://e.org/a]believ[/url]able", "unbelievable"},
               {"the <https://e.org/a|vaccine>s", "the vaccines"},
               {"<a href=\"https://e.org/a\">A</a><a href=\"https://e.org/b\">B</a>", "A B"},
               {"[A](https://e.org/a)[B](https://e.org/b)", "A B"},
               {"fact [1](https://e.org/a)[2](https://e.org/b).", "fact 1 2."},
               {"[2](https://e.org/a)nd", "2nd"}});
}

TEST_CASE("what parts two labels stays") {
  check_plain(
      {{"Tags: <a href=\"https://e.org/a\">A</a>, <a href=\"https://e.org/b\">B</a>, "
        "<a href=\"https://e.org/c\">C</a>",
        "Tags: A, B, C"},
       {"<a href='https://e.org/a'>A</a> | <a href='https://e.org/b'>B</a>", "A | B"},
       {"<a href='https://e.org/a'>A</a>/<a href='https://e.org/b'>B</a>", "A/B"},
       {"<a href='https://e.org/a'>A</a> - <a href='https://e.org/b'>B</a>", "A - B"},
       {"(<a href='https://e.org/a'>A</a>, <a href='https://e.org/b'>B</a>)", "(A, B)"},
       {"<p>See <a href='https://e.org/a'>this</a>, <a href='https://e.org/b'>that</a>.</p>",
        "<p>See this, that.</p>"},
       {"<li><a href='https://e.org/a'>A</a></li>", "<li>A</li>"},
       {"see <a href='https://e.org/a'> here </a> b", "see here b"},
       {"<a href='https://e.org/a'>“A”</a>: b", "“A”: b"},
       {"see <a href='https://e.org/a'>https://e.org/a</a> b", "see b"},
       {"see <a href='https://e.org/a'><img src='https://e.org/b'></a> b", "see b"}});
}

TEST_CASE("a tag may go over several lines") {
  check_plain({{"<a class=\"l\" target=\"_blank\"\nhref=\"https://e.org/a\">A</a> b", "A b"},
               {"<a href=\"https://e.org/a\"\nclass=\"l\">A</a> b", "A b"},
               {"see\n<img\nsrc=\"https://e.org/a\"\n>\nand", "see\nand"},
               {"see <a href=https://e.org/a and\nmore > 3", "see <a and\nmore > 3"}});
  // But no value does, and what is none of its attributes are words.
  check_plain({{"<b class=\"x\nwords c = https://e.org/a there b\">here",
                "<b class=\"x\nwords c = there b\">here"},
               {"<a class=\"x\ny\" href=\"https://e.org/a\">A</a> b", "<a class=\"x\ny\" >A</a> b"},
               {"if a <b\nor c = https://e.org/a >d", "if a <b\nor c = >d"}});
}

TEST_CASE("blanks around an address and marks within a value do not keep a tag from going") {
  check_plain({{"a <a href=\" https://e.org/a \">b</a> c", "a b c"},
               {"a <a href=' https://e.org/a'>b</a> c", "a b c"},
               {"a <a href=\"https://e.org/a \" class=x>b</a> c", "a b c"},
               {"a <img src=\" https://e.org/a\" /> c", "a c"},
               {"a <a title=\"b > c\" href=\"https://e.org/a\">d</a> e", "a d e"},
               {"a <a title='b > c' href='https://e.org/a'>d</a> e", "a d e"},
               {"a <a onclick=\"x=>y('z')\" href=\"https://e.org/a\">d</a> e", "a d e"},
               {"a <b>c</b> d=\"https://e.org/a\" e", "a <b>c</b> d= e"},
               {"a <a href=\"b c> d=https://e.org/a e", "a <a href=\"b c> d= e"}});
}

TEST_CASE("a link without a label goes whole") {
  check_plain({{"[](https://e.org/a) b", "b"},
               {"see [ ](https://e.org/a).", "see."},
               {"![](https://e.org/a) b", "b"},
               {"see [![](https://e.org/a)](https://e.org/b) b", "see b"}});
}

TEST_CASE("links of wikis, and blanks around an address, leave the label") {
  check_plain({{"[A]( https://e.org/a ) b", "A b"},
               {"[A]( https://e.org/a \"T\" ) b", "A \"T\" b"},
               {"[A](https://e.org/a\n\"T\") b", "A\n\"T\" b"},
               {"[A](https://e.org/a\n\"T", "A\n\"T"},
               {"see [A|https://e.org/a] b", "see A b"},
               {"see [[https://e.org/a][A b]] c", "see A b c"},
               {"see [[https://e.org/a|A b]] c", "see A b c"},
               {"see [[https://e.org/a]] b", "see b"},
               {"[[https://e.org/a][A b", "A b"},
               {"| [x] | https://e.org/a |", "| [x] | |"}});
  CHECK(urls("[[https://e.org/a|A]]") == "https://e.org/a | ");
  CHECK(urls("[[https://e.org/a][A]]") == "https://e.org/a | ");
}
