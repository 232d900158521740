// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "corpus.hpp"
#include "html/case_data.hpp"
#include "html/reading_page.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

Case example(const std::string& name, const std::string& text) {
  Case one;
  one.name = name;
  one.date = {2020, 10, 0};
  one.text.without_links = one.text.with_links = text;
  return one;
}

std::string data_of(const Case& one) {
  const Naming naming;
  PlacedCase placed(naming);
  placed.begin_chunk({});
  placed.place(one);
  std::string html;
  append_case_data(html, placed, 3);
  return html;
}

Document sea(std::uint64_t cases) {
  Document document;
  document.title = "The sea";
  document.cases = cases;
  document.files = {"The sea.docx", "The sea (with links).docx"};
  return document;
}

}  // namespace

TEST_CASE("a case is an array that cannot end its script element") {
  Case one = example("2020-10 Case 1", "</script><!-- \"x\"\nnew line");
  one.experiment_id = "A";
  one.attributes = {"calm"};
  CHECK(data_of(one) ==
        "[3,\"2020-10 October\",\"2020-10 Case 1\",\"A\",[\"calm\"],"
        "\"\\u003c/script>\\u003c!-- \\\"x\\\"\\nnew line\"]");
}

TEST_CASE("a case with links has its text in pieces, too") {
  Case one = example("2020-10 Case 1", "see now");
  one.text.with_links = "see ä.de now";
  one.links.push_back({4, 9, Link::Kind::whole, "ä.de", "http://xn--4ca.de", "ä.de"});
  CHECK(data_of(one) ==
        "[3,\"2020-10 October\",\"2020-10 Case 1\",\"\",[],\"see now\",[\"see \",[\"ä.de\","
        "\"http://xn--4ca.de\",\"ä.de\"],\" now\"]]");
}

TEST_CASE("few cases have one page, whose own script alone may run") {
  const TemporaryFolder folder;
  TestCorpus test(folder.path(), sea(2));
  ReadingPages pages(test.corpus);
  const ChunkPlace place{&test.documents[0], 0, true, 0, {}};
  const auto renderer = pages.make_renderer();
  pages.take(render<Part>(*renderer, place, {example("a", "x"), example("b", "y")}), place);
  const Listing listing = pages.finish();
  REQUIRE(listing.files.size() == 1);
  CHECK(listing.files[0].name == "reader.html");
  const std::string page = read_file(folder / "reader.html");
  CHECK(page.find("; script-src 'sha256-") != std::string::npos);
  CHECK(page.find("\"probes\":[\"The sea\"],\"cases\":[\n[0,") != std::string::npos);
  CHECK(page.find("\"x\"],\n[0,\"2020-10 October\",\"b\"") != std::string::npos);
}

TEST_CASE(
    "more cases have a page for each document and its later chunks, and one that leads there") {
  const TemporaryFolder folder;
  TestCorpus test(folder.path(), sea(3));
  ReadingPages pages(test.corpus, 2);
  const auto renderer = pages.make_renderer();
  ChunkPlace place{&test.documents[0], 0, false, 0, {}};
  pages.take(render<Part>(*renderer, place, {example("a", "x"), example("b", "y")}), place);
  place.index = 1;
  place.last = true;
  pages.take(render<Part>(*renderer, place, {example("c", "z")}), place);
  std::vector<std::string> names;
  for (const WrittenFile& file : pages.finish().files) names.push_back(file.name);
  CHECK(names == std::vector<std::string>{"reader.html", "reader/The sea.html",
                                          "reader/The sea pages/2.html"});
  CHECK(read_file(folder / "reader.html").find("href=\"./reader/The%20sea%20pages/2.html\"") !=
        std::string::npos);
}
