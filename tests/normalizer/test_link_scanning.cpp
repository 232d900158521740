// SPDX-License-Identifier: MIT
// Where the scanner looks, what it hands back, and what remove_links appends to.
#include "link_example.hpp"
#include "normalizer/links/trigger.hpp"

using namespace casebook;
using casebook::testing::urls;

TEST_CASE("every byte that can be part of an address is found, wherever it stands") {
  for (const std::string trigger : {"/", ".", "…"}) {
    for (std::size_t before = 0; before < 20; ++before) {
      for (std::size_t after = 0; after < 20; ++after) {
        const std::string text = std::string(before, 'x') + trigger + std::string(after, 'x');
        CAPTURE(text);
        CHECK(next_trigger(text, 0) == before);
        CHECK(next_trigger(text, before + trigger.size()) == text.size());
      }
    }
  }
}

TEST_CASE("of two such bytes the first is found") {
  CHECK(next_trigger("xxx/.xxxxxxx", 0) == 3);
  CHECK(next_trigger("xxx./xxxxxxx", 0) == 3);
  CHECK(next_trigger("0/00000/", 0) == 1);
  CHECK(next_trigger("0123456-0.", 0) == 9);
}

TEST_CASE("spans are cleared first, and are in bytes") {
  std::vector<LinkSpan> spans(3);
  find_links("Flüsse https://t.co/aB… x", spans);
  REQUIRE(spans.size() == 1);
  CHECK(spans[0].begin == 8);
  CHECK(spans[0].end == 26);
  CHECK(spans[0].kind == Link::Kind::truncated);
  find_links("", spans);
  CHECK(spans.empty());
}

TEST_CASE("removing links appends to what is there and leaves that alone") {
  std::string out = "before (\n";
  const std::string text = "https://t.co/Qw3rTy8uIo) x";
  std::vector<LinkSpan> spans;
  find_links(text, spans);
  remove_links(text, spans, out);
  CHECK(out == "before (\n) x");
  out = "before\n";
  remove_links("https://t.co/Qw3rTy8uIo", {{0, 23, Link::Kind::whole}}, out);
  CHECK(out == "before\n");
}

TEST_CASE("a text without links is appended as it is") {
  std::string out;
  remove_links("a  b \n\n c.", {}, out);
  CHECK(out == "a  b \n\n c.");
}

TEST_CASE("lines without links stay as they are beside lines with links") {
  std::string out;
  const std::string text = "a (  ) b:\nc https://t.co/Qw3rTy8uIo\n\"\" d -";
  std::vector<LinkSpan> spans;
  find_links(text, spans);
  remove_links(text, spans, out);
  CHECK(out == "a (  ) b:\nc\n\"\" d -");
}

TEST_CASE("thousands of links in one text are all found") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "a https://t.co/Qw3rTy8uIo ";
  std::vector<LinkSpan> spans;
  find_links(text, spans);
  CHECK(spans.size() == 5000);
}
