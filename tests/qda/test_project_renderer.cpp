// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <memory>

#include "corpus.hpp"
#include "inflate.hpp"
#include "qda/project_names.hpp"
#include "qda/project_renderer.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

Case make_case(const char* name, Date date, const char* plain, const char* linked = nullptr) {
  Case one;
  one.name = name;
  one.root_id = "1";
  one.experiment_id = "41";
  one.date = date;
  one.text.without_links = plain;
  one.text.with_links = linked ? linked : plain;
  return one;
}

constexpr Date october = {2020, 10, 0}, november = {2020, 11, 0};

Document the_document() {
  Document document;
  document.title = "T";
  document.probe = "P";
  document.cases = 1;
  document.files = {"a.docx", "a (with links).docx"};
  return document;
}

/// What a renderer makes of the first and last chunk of a document.
std::unique_ptr<ProjectPart> rendered(const std::vector<Case>& cases,
                                      QdpxFlavor flavor = QdpxFlavor::standard) {
  ProjectPlan plan;
  plan.flavor = flavor_of(flavor);
  plan.variables = variable_names({}, plan.flavor);
  const Document document = the_document();
  const std::vector<ProjectDocument> documents = {{"a", sources_of(document.files), {}}};
  ProjectRenderer renderer(plan, documents);
  return render<ProjectPart>(renderer, {&document, 0, true, 0, {}}, cases);
}

}  // namespace

TEST_CASE("a case is coded to its text, without its heading") {
  const auto part = rendered({make_case("C", october, "one\ntwo")});
  const auto& plain = part->variants.without_links;
  CHECK(inflated(plain.text.bytes, true) == "\n2020-10 October\nC\none\ntwo");
  REQUIRE(plain.spans.size() == 1);
  CHECK(plain.spans[0].begin == 19);
  CHECK(plain.spans[0].end == 26);
  CHECK(plain.spans[0].code == case_code_guid("C"));
  CHECK(plain.spans[0].also == code_guid(code_group::experiments, "Experiment 41"));
}

TEST_CASE("a month begins at the heading of its first case and ends before the next heading") {
  const auto part = rendered({make_case("C", october, "one"), make_case("D", november, "two")});
  const auto& plain = part->variants.without_links;
  CHECK(inflated(plain.text.bytes, true) == "\n2020-10 October\nC\none\n2020-11 November\nD\ntwo");
  const auto& months = plain.months;
  REQUIRE(months.size() == 2);
  CHECK(months[0].name == "2020-10 October");
  CHECK(months[0].begin == 17);
  CHECK(months[1].begin == 40);
  CHECK(months[1].end_before == 22);
}

TEST_CASE("a link is coded where it stands, in the variant that has links") {
  auto one = make_case("C", october, "\U0001F30A b", "\U0001F30A www.x.org b");
  one.links.push_back({5, 14, Link::Kind::whole, "www.x.org", "http://www.x.org", "www.x.org"});
  const auto part = rendered({one}, QdpxFlavor::nvivo);
  CHECK(part->variants.without_links.spans.size() == 1);
  const auto& linked = part->variants.with_links;
  CHECK(inflated(linked.text.bytes, true) == "\r\n2020-10 October\r\nC\r\n\U0001F30A www.x.org b");
  REQUIRE(linked.spans.size() == 2);
  CHECK(linked.spans[0].name == "www.x.org");
  CHECK(linked.spans[0].begin == 25);
  CHECK(linked.spans[0].end == 34);
  CHECK(linked.spans[1].begin == 22);
  CHECK(linked.spans[1].end == 36);
}

TEST_CASE("a case of no text has no coding, and is counted") {
  const auto part = rendered({make_case("C", october, "")});
  CHECK(part->variants.without_links.spans.empty());
  CHECK(part->variants.with_links.spans.empty());
  CHECK(part->without_coding == 1);
}

TEST_CASE("a case of links alone has no text without them") {
  auto one = make_case("C", october, "", "www.x.org");
  one.links.push_back({0, 9, Link::Kind::whole, "www.x.org", "http://www.x.org", "www.x.org"});
  const auto part = rendered({one, make_case("D", october, "")});
  CHECK(part->variants.without_links.without_text == 2);
  CHECK(part->variants.with_links.without_text == 1);
  CHECK(part->without_coding == 1);
}

namespace {

std::string cases_of(QdpxFlavor flavor) {
  const auto part = rendered({make_case("C", october, "one")}, flavor);
  return inflated(part->cases.bytes, false);
}

std::string codings_of(QdpxFlavor flavor) {
  const auto part = rendered({make_case("C", october, "one")}, flavor);
  SelectionRenderer renderer(flavor_of(flavor));
  return inflated(renderer.render(part->variants.without_links.spans, 0).bytes, false);
}

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t found = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    ++found;
  return found;
}

}  // namespace

TEST_CASE("for NVivo each coding has a selection of its own, else each stretch of text") {
  const std::string nvivo = codings_of(QdpxFlavor::nvivo);
  CHECK(count(nvivo, "<PlainTextSelection ") == 2);
  CHECK(count(nvivo, "<Coding ") == 2);
  CHECK(count(codings_of(QdpxFlavor::standard), "<PlainTextSelection ") == 1);
  CHECK(count(codings_of(QdpxFlavor::standard), "<Coding ") == 2);
}

TEST_CASE("a case has the GUID of its code, except for ATLAS.ti, where it refers to the code") {
  const std::string code = to_string(case_code_guid("C"));
  CHECK(cases_of(QdpxFlavor::standard).starts_with("<Case guid=\"" + code + "\" name=\"C\">"));
  const std::string atlas = cases_of(QdpxFlavor::atlas);
  CHECK(atlas.find("guid=\"" + code) == std::string::npos);
  CHECK(count(atlas, "name=\"C\"><CodeRef targetGUID=\"" + code + "\"/><VariableValue>") == 1);
}
