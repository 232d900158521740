// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <random>

#include "markdown_promises.hpp"

using namespace casebook;
using casebook::testing::broken_markdown_promise;

namespace {

/// A text of marks and words in any order.
std::string random_markdown(std::mt19937& random) {
  static constexpr const char* pieces[] = {
      "*",      "**",   "_",      "~~",          "`",     "```\n",
      "# ",     "- ",   "1. ",    "> ",          "|",     "|---|---|\n",
      "\n",     "\n\n", " ",      "  ",          "\t",    "[",
      "](",     ")",    "![",     "<",           ">",     "https://example.org/a",
      "$",      "\\(",  "\\)",    "\\",          "word",  "é",
      "\u0301", "שלום", "\u202E", "\u202C",      "&amp;", "&lt;",
      "[a]: ",  "x",    "...",    "\u200B",      "\r\n",  "- [ ] ",
      "    ",   "â€™",  "http",   "www.a.b.org", "…",     ":",
      "\x01",   "\xFF"};
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

TEST_CASE("hostile nesting comes to an end") {
  NormalizerOptions options;
  options.markdown = Markdown::on;
  for (const std::string& text :
       {repeated("> ", 10000) + "x", repeated("- ", 10000) + "x", repeated("1. ", 10000) + "x",
        repeated("[", 100000), repeated("![a](", 10000), repeated("*a **b ", 10000),
        repeated("|a", 1000) + "\n" + repeated("|---", 1000) + "\n" + repeated("|b", 1000),
        "**" + repeated("a ", 100000) + "**", repeated("```\n", 10000)})
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
