// SPDX-License-Identifier: MIT
// The examples of CommonMark's specification, where commonmark_spec has fetched it or the
// environment variable COMMONMARK_SPEC names its spec.txt.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>
#include <utility>

#include "marked_lines.hpp"
#include "text/ascii.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

struct Example {
  std::string markdown;
  std::string html;
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

std::vector<Example> examples(const std::string& spec) {
  const std::string fence(32, '`');
  std::vector<Example> found;
  for (std::size_t at = 0;
       (at = spec.find("\n" + fence + " example\n", at)) != std::string::npos;) {
    const std::size_t begin = at + fence.size() + 10;
    const std::size_t end = spec.find("\n" + fence + "\n", begin);
    const std::size_t middle = spec.find("\n.\n", begin - 1);
    const std::string html = end > middle + 3 ? spec.substr(middle + 3, end - middle - 3) : "";
    found.push_back(
        {replaced(spec.substr(begin, middle + 1 - begin), "→", "\t"), replaced(html, "→", "\t")});
    at = end;
  }
  return found;
}

/// What a reader sees of `html`, in which nothing is escaped but what must be.
std::string seen(const std::string& html) {
  std::string text;
  bool in_tag = false;
  for (const char c : html) {
    if (c == '<') in_tag = true;
    text += in_tag ? ' ' : c;
    if (c == '>') in_tag = false;
  }
  for (const auto& [from, to] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}})
    text = replaced(text, from, to);
  return replaced(text, "&amp;", "&");
}

/// Where the specification wants what is decided otherwise here: a reference to no character stays
/// text, a backslash keeps none from being decoded, and a tag does not keep the lines below it from
/// being Markdown.
bool is_exception(const Example& one) {
  return one.markdown.find("&#0;") != std::string::npos ||
         one.markdown.find("\\&ouml;") != std::string::npos ||
         one.markdown.starts_with("<div></div>\n``` c\n");
}

std::string letters(std::string_view text) {
  std::string found;
  std::ranges::copy_if(text, std::back_inserter(found), is_alnum);
  return found;
}

/// Whether all of `part` stands in `whole`, in the same order.
bool holds_in_order(std::string_view whole, std::string_view part) {
  for (const char c : whole)
    if (!part.empty() && part.front() == c) part.remove_prefix(1);
  return part.empty();
}

/// `markdown` without what is not shown: labels, addresses and titles of links, languages of code,
/// character references.
std::string words_outside_links(std::string markdown) {
  static const std::pair<std::regex, const char*> left_out[] = {
      {std::regex(R"(&#?\w+;)"), " "},
      {std::regex(R"((^|\n)[ >-]*(```+|~~~+)[^\n]*)"), " "},
      {std::regex(R"(\]:\s*(<[^\n]*>|\S+)\s*("(\\.|[^"])*"|'[^']*')?)"), "] "},
      {std::regex(R"(\]\([^\n]*(\n[^\n]*\))?)"), "] "},
      {std::regex(R"(\[[^\]]*\])"), " "},
      {std::regex("<[^>]*>"), " "}};
  for (const auto& [part, left] : left_out) markdown = std::regex_replace(markdown, part, left);
  return markdown;
}

std::string specification() {
  if (const char* const named = std::getenv("COMMONMARK_SPEC")) return named;
  const char* const cache = std::getenv("XDG_CACHE_HOME");
  const char* const home = std::getenv("HOME");
  const std::string folder = cache != nullptr  ? std::string(cache)
                             : home != nullptr ? std::string(home) + "/.cache"
                                               : "/root/.cache";
  return folder + "/casebook-commonmark/node_modules/commonmark-spec/spec.txt";
}

}  // namespace

TEST_CASE("no letter of the specification's examples is lost") {
  std::ifstream file(specification());
  if (!file) {
    MESSAGE("skipped: tests/normalizer/commonmark_spec fetches the specification");
    return;
  }
  const auto all = examples({std::istreambuf_iterator<char>(file), {}});
  CHECK(all.size() > 600);
  NormalizerOptions options;
  options.markdown = Markdown::on;
  for (const Example& one : all) {
    if (is_exception(one)) continue;
    const Case read = read_markdown(one.markdown, options);
    CAPTURE(one.markdown);
    CAPTURE(read.text.with_links);
    CHECK(holds_in_order(letters(read.text.with_links), letters(seen(one.html))));
    CHECK(
        holds_in_order(letters(read.text.with_links), letters(words_outside_links(one.markdown))));
  }
}
