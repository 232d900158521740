// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "corpus.hpp"
#include "html/folder_guide.hpp"
#include "html/report.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

Case example(std::string_view root, const std::string& text) {
  Case one;
  one.root_id = root;
  one.name = "2020-10 Case " + std::string(root);
  one.date = {2020, 10, 0};
  one.text.without_links = one.text.with_links = text;
  return one;
}

Document document(std::uint64_t cases) {
  Document one;
  one.probe = one.title = "The <sea>";
  one.cases = cases;
  one.first = one.last = {2020, 10, 0};
  one.files = {"The sea.docx", "The sea (with links).docx"};
  return one;
}

/// The report of these cases.
std::string report_of(const std::vector<Case>& cases, const std::vector<Warning>& warnings = {}) {
  const TemporaryFolder folder;
  TestCorpus test(folder.path(), document(cases.size()));
  Report report(test.corpus);
  const ChunkPlace place{&test.documents[0], 0, true, 0, {}};
  Counts counts;
  for (const Case& one : cases) counts.add(one);
  if (!cases.empty()) {
    const auto renderer = report.make_renderer();
    report.take(render<Part>(*renderer, place, cases), place);
  }
  report.conclude({{counts}, counts, warnings, {}, 2});
  CHECK(report.finish().files[0].name == "report.html");
  std::ifstream file(folder.path() / "report.html", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool holds_text(const std::string& page, std::string_view text) {
  return page.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a report links every document in both variants") {
  const std::string page = report_of({example("1", "A text."), example("2", "Another.")});
  CHECK(holds_text(page, "href=\"./documents/The%20sea.docx\""));
  CHECK(holds_text(page, "href=\"./documents-with-links/The%20sea%20%28with%20links%29.docx\""));
  CHECK(holds_text(page, "<bdi>The &lt;sea&gt;</bdi>"));
}

TEST_CASE("a report forbids scripts and whatever comes from elsewhere") {
  CHECK(holds_text(report_of({}),
                   "content=\"default-src 'none'; style-src 'unsafe-inline'; "
                   "base-uri 'none'; form-action 'none'\""));
}

TEST_CASE("a report counts, and says what the options left out") {
  const std::string page = report_of({example("1", "A text."), example("2", "A text.")});
  CHECK(holds_text(page, "<li><b>2</b> cases</li>"));
  CHECK(holds_text(page, "<li><b>1</b> document</li>"));
  CHECK(holds_text(page, "The options left out 2 rows."));
  CHECK(holds_text(page, "1 case has the text of an earlier case of the same probe, in 1 probe."));
  CHECK(holds_text(page, "2020-10 Case 2: A text."));
}

TEST_CASE("a report shows each warning with its example and what to do") {
  const std::string page =
      report_of({}, {{"Dates that could not be read", 1200, "<soon>", "Use --date-format"}});
  CHECK(holds_text(page, "<strong>Dates that could not be read</strong>: 1,200</p>"));
  CHECK(holds_text(page, "<p>Such as <bdi>&lt;soon&gt;</bdi></p>"));
  CHECK(holds_text(page, "<p>Use --date-format.</p>"));
}

TEST_CASE("a report shows what repairs look like, three of each kind at most") {
  std::vector<Case> cases;
  for (const char* root : {"1", "2", "3", "4"}) {
    cases.push_back(example(root, "R&B"));
    cases.back().repairs[Repairs::html_entity] = 1;
    cases.back().changes = {{"entities", "R&amp;B", "R&B"}};
  }
  const std::string page = report_of(cases);
  CHECK(holds_text(page, "HTML character references, such as &amp;amp;, decoded: 4</h3>"));
  CHECK(holds_text(page,
                   "<bdi>2020-10 Case 3</bdi></th><td><span class=\"text\"><bdi>R&amp;amp;B"
                   "</bdi></span></td><td><span class=\"text\"><bdi>R&amp;B</bdi>"));
  CHECK_FALSE(holds_text(page, "<bdi>2020-10 Case 4</bdi>"));
}

TEST_CASE("of a case that has been repaired, changes are wanted until there are three examples") {
  SatisfiedKinds satisfied;
  FindingsRenderer renderer(0, satisfied);
  renderer.begin({});
  Case one = example("1", "x");
  CHECK_FALSE(renderer.wants_changes(one));
  one.repairs[Repairs::control] = 1;
  CHECK(renderer.wants_changes(one));
  satisfied.set(Repairs::control);
  CHECK_FALSE(renderer.wants_changes(one));
}

TEST_CASE("no cases give a whole report") {
  const std::string page = report_of({});
  CHECK(holds_text(page, "There are no cases."));
  CHECK(page.ends_with("</body>\n</html>\n"));
}

TEST_CASE("README.txt says what is what, in the words of the options") {
  TestCorpus test({}, document(1));
  Counts counts;
  counts.cases = 1;
  const std::string text = readme_text(test.corpus, counts);
  CHECK(text.starts_with("1 case in 1 document\r\n\r\n  report.html  "));
  CHECK(text.ends_with("When in doubt, open report.html.\r\n"));
  test.options.generator.report = false;
  test.options.generator.variants = {Variant::with_links};
  const std::string less = readme_text(test.corpus, counts);
  CHECK_FALSE(holds_text(less, "report.html"));
  CHECK_FALSE(holds_text(less, "documents/"));
}
