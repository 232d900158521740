// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <optional>

#include "inflate.hpp"
#include "qda/project_names.hpp"
#include "qda/project_renderer.hpp"

using namespace casebook;

namespace {

Case make_case(const char* name, Date date, const char* plain, const char* linked = nullptr) {
  Case one;
  one.name = name;
  one.root_id = "1";
  one.experiment_id = "41";
  one.date = date;
  one.plain = plain;
  one.linked = linked ? linked : plain;
  return one;
}

constexpr Date october = {2020, 10, 0}, november = {2020, 11, 0};

/// A renderer in its first and last chunk.
struct Rendering {
  explicit Rendering(QdpxFlavor flavor = QdpxFlavor::standard) {
    plan.flavor = flavor;
    plan.fold = [](std::string_view name) { return std::string(name); };
    plan.variables = variable_names({}, flavor, plan.fold);
    renderer.emplace(plan);
    renderer->begin(sources_of({"a.docx", "a (with links).docx"}), true, true, {});
    renderer->paragraph("T");
    renderer->end_head();
  }
  ProjectPlan plan;
  std::optional<ProjectRenderer> renderer;
};

}  // namespace

TEST_CASE("a case is coded to its text, without its heading") {
  Rendering rendering;
  rendering.renderer->add(make_case("C", october, "one\ntwo"), "P");
  const auto chunk = rendering.renderer->finish();
  const auto& plain = chunk.variants.without_links;
  CHECK(inflated(plain.text.bytes, true) == "T\nC\none\ntwo");
  REQUIRE(plain.spans.size() == 1);
  CHECK(plain.spans[0].begin == 4);
  CHECK(plain.spans[0].end == 11);
  CHECK(plain.spans[0].code == case_guid("C"));
  CHECK(plain.spans[0].also == code_guid(code_group::experiments, "Experiment 41"));
  CHECK(plain.body == 2);
}

TEST_CASE("a month begins at the heading of its first case and ends before what stands between") {
  Rendering rendering;
  rendering.renderer->paragraph("October");
  rendering.renderer->add(make_case("C", october, "one"), "P");
  rendering.renderer->paragraph("November");
  rendering.renderer->add(make_case("D", november, "two"), "P");
  const auto chunk = rendering.renderer->finish();
  const auto& months = chunk.variants.without_links.months;
  REQUIRE(months.size() == 2);
  CHECK(months[0].name == "2020-10 October");
  CHECK(months[0].begin == 10);
  CHECK(months[1].begin == 25);
  CHECK(months[1].end_before == 15);
}

TEST_CASE("a link is coded where it stands, in the variant that has links") {
  Rendering rendering(QdpxFlavor::nvivo);
  auto one = make_case("C", october, "\U0001F30A b", "\U0001F30A www.x.org b");
  one.links.push_back({5, 14, Link::Kind::whole, "www.x.org", "http://www.x.org", "www.x.org"});
  rendering.renderer->add(one, "P");
  const auto chunk = rendering.renderer->finish();
  CHECK(chunk.variants.without_links.spans.size() == 1);
  const auto& linked = chunk.variants.with_links;
  CHECK(inflated(linked.text.bytes, true) == "\uFEFFT\r\nC\r\n\U0001F30A www.x.org b");
  REQUIRE(linked.spans.size() == 2);
  CHECK(linked.spans[0].name == "www.x.org");
  CHECK(linked.spans[0].begin == 9);
  CHECK(linked.spans[0].end == 18);
  CHECK(linked.spans[1].begin == 6);
  CHECK(linked.spans[1].end == 20);
}

TEST_CASE("a case of no text has no coding, and is counted") {
  Rendering rendering;
  rendering.renderer->add(make_case("C", october, ""), "P");
  const auto chunk = rendering.renderer->finish();
  CHECK(chunk.variants.without_links.spans.empty());
  CHECK(chunk.variants.with_links.spans.empty());
  CHECK(chunk.without_coding == 1);
}
