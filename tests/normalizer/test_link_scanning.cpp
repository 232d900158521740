// SPDX-License-Identifier: MIT
// Where the scanner looks, what it hands back, and what remove_links appends to.
#include "link_example.hpp"

using namespace casebook;
using casebook::testing::urls;

TEST_CASE("an address is found however many bytes stand before and after it") {
  for (const std::string address : {"//t.co/a", "www.a.bc", "http…", "t.co/a"}) {
    for (std::size_t before = 0; before < 20; ++before) {
      for (std::size_t after = 0; after < 20; ++after) {
        const std::string text =
            std::string(before, '-') + ' ' + address + ' ' + std::string(after, '-');
        CAPTURE(text);
        std::vector<LinkSpan> spans;
        find_links(text, spans);
        REQUIRE(spans.size() == 1);
        CHECK(spans[0].begin == before + 1);
        CHECK(spans[0].end == before + 1 + address.size());
      }
    }
  }
}

TEST_CASE("of two that could begin or go on an address within eight bytes, both are looked at") {
  CHECK(urls("a/ t.co/b") == "t.co/b | ");
  CHECK(urls("a./t.co/b") == "");
  CHECK(urls("a.t.co/b t.co/c") == "t.co/c | ");
  CHECK(urls("0/0 www.a.bc") == "www.a.bc | ");
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

TEST_CASE("removing links appends to the string and keeps what it held") {
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
