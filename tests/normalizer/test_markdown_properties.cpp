// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <random>

#include "markdown_promises.hpp"

using namespace casebook;
using casebook::testing::broken_markdown_promise;

namespace {

/// A text of marks and words in any order.
std::string random_markdown(std::mt19937& random) {
  static constexpr const char* pieces[] = {"*",
                                           "**",
                                           "_",
                                           "~~",
                                           "`",
                                           "```\n",
                                           "# ",
                                           "- ",
                                           "1. ",
                                           "> ",
                                           "|",
                                           "|---|---|\n",
                                           "\n",
                                           "\n\n",
                                           " ",
                                           "  ",
                                           "\t",
                                           "[",
                                           "](",
                                           ")",
                                           "![",
                                           "<",
                                           ">",
                                           "https://example.org/a",
                                           "$",
                                           "\\(",
                                           "\\)",
                                           "\\",
                                           "word",
                                           "é",
                                           "\u0301",
                                           "שלום",
                                           "\u202E",
                                           "\u202C",
                                           "&amp;",
                                           "&lt;",
                                           "[a]: ",
                                           "x",
                                           "...",
                                           "\u200B",
                                           "\r\n",
                                           "- [ ] ",
                                           "    ",
                                           "â€™",
                                           "http",
                                           "www.a.b.org",
                                           "…",
                                           ":",
                                           "\x01",
                                           "\xFF",
                                           "[a]",
                                           "![b](",
                                           "](https://example.org/_a_)",
                                           "https://example.org/*b*_c_",
                                           "|--|-|\n",
                                           "| a | b | c |\n",
                                           "``` a b\n",
                                           "[1]: Smith\n",
                                           "[1]: https://example.org/\n",
                                           "[1]",
                                           "[url=",
                                           "[/url]",
                                           "[IMG]",
                                           "[/IMG]",
                                           "<https://example.org/|",
                                           "<a href=\"",
                                           "\">",
                                           "</a>",
                                           "\\[",
                                           "\\]",
                                           "\\frac{",
                                           "$5 ",
                                           "$$",
                                           "\\begin{a}",
                                           "\\end{a}",
                                           "*\uFE0F\u20E3",
                                           "12. ",
                                           "007. ",
                                           "\uFEFF",
                                           "\"t\"",
                                           "`https://example.org/d`",
                                           "**a:**b",
                                           "中**“c”**文",
                                           "~~~\n",
                                           "1. [x] ",
                                           "[ ](https://example.org/e)",
                                           "~~~\n"};
  std::string text;
  std::uniform_int_distribution<std::size_t> piece(0, std::size(pieces) - 1);
  for (auto left = std::uniform_int_distribution<int>(1, 40)(random); left > 0; --left)
    text += pieces[piece(random)];
  return text;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("whatever marks stand in a text, its lines, runs and links lie where they should") {
  std::mt19937 random(20261125);
  for (int i = 0; i < 5000; ++i) {
    const std::string text = random_markdown(random);
    NormalizerOptions options;
    options.markdown = Markdown::on;
    options.repair_mojibake = i % 2 == 0;
    options.form = static_cast<NormalizationForm>(i % 3);
    CAPTURE(text);
    const char* const broken = broken_markdown_promise(text, options);
    CHECK(broken == nullptr);
    if (broken != nullptr) MESSAGE(broken);
  }
}

TEST_CASE(
    "wherever the end of a text cuts it off, its lines, runs and links lie where they should") {
  const std::string_view text =
      "\uFEFF# A [b](https://example.org/_c_ \"d\") **e**\n\nf:\n| g | h |\n|-|--|\n| 1 | 2 | "
      "`3|4` |\n\n"
      "1. https://example.org/ - i\n12. <a href=\"https://example.org/j\" title=\"k\">l</a>\n- [ ] "
      "~~m~~\n\n"
      "```n title=\"o\"\np\n| q |\n|---|\n```\n> [r][1] <https://example.org/s|t> "
      "[url=https://example.org/]u[/url]\n"
      "$v_{1}*w*$ \\(x\\) \\[\ny_1\n\\] *\uFE0F\u20E3 `curl https://example.org/z`\n\n"
      "[1]: https://example.org/1 \"2\"\n[^3]: Smith\n\\begin{a}\nb\\\\\n\\end{a} "
      "![c](https://example.org/d.png)";
  for (const Markdown markdown : {Markdown::on, Markdown::automatic, Markdown::off}) {
    NormalizerOptions options;
    options.markdown = markdown;
    for (std::size_t size = 0; size <= text.size(); ++size) {
      CAPTURE(text.substr(0, size));
      CHECK(broken_markdown_promise(text.substr(0, size), options) == nullptr);
    }
  }
}

TEST_CASE("hostile nesting comes to an end") {
  NormalizerOptions options;
  options.markdown = Markdown::on;
  for (const std::string& text :
       {repeated("> ", 10000) + "x",
        repeated("- ", 10000) + "x",
        repeated("1. ", 10000) + "x",
        repeated("[", 100000),
        repeated("![a](", 10000),
        repeated("*a **b ", 10000),
        repeated("|a", 1000) + "\n" + repeated("|---", 1000) + "\n" + repeated("|b", 1000),
        "**" + repeated("a ", 100000) + "**",
        repeated("```\n", 10000),
        repeated("](", 10000),
        repeated("[a]:", 10000),
        repeated("[a]: b\n", 2000),
        repeated("$a ", 10000),
        repeated("\\(", 10000),
        repeated("<https://example.org/a|", 1000),
        repeated("[url=https://example.org/]", 1000),
        repeated("https://example.org/_a_ *", 1000),
        repeated("a|b\n-|-\n\n", 1000),
        repeated("`https://example.org/` ", 1000),
        repeated("**a:**b", 10000),
        repeated("中**“", 10000),
        repeated("` **:**a ", 10000)})
    CHECK(broken_markdown_promise(text, options) == nullptr);
}

TEST_CASE("a table that makes more cells than its text has bytes is taken as plain") {
  NormalizerOptions options;
  options.markdown = Markdown::on;
  const std::string text =
      repeated("|a", 2000) + "\n" + repeated("|---", 2000) + "\n" + repeated("|b|\n", 2000);
  Case one;
  Normalizer(options).normalize(text, Probe({}, options), one);
  CHECK(!one.markdown);
  CHECK(one.text.without_links.size() > 10000);
}
