// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <pugixml.hpp>

#include "qda/codebook_renderer.hpp"
#include "qda/codebook_writer.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

Case make_case(const char* name, const char* experiment) {
  Case one;
  one.name = name;
  one.experiment_id = experiment;
  one.date = {2020, 10, 3};
  return one;
}

ProjectPlan make_plan() {
  ProjectPlan plan;
  plan.other_codes = {"cases", "months"};
  return plan;
}

void add(CodebookRenderer& renderer, const Case& one) {
  const Naming naming;
  PlacedCase placed(naming);
  placed.place(one);
  renderer.add(placed);
}

Naming naming_of(const char* cases, bool plain) {
  GeneratorOptions options;
  options.case_name = cases;
  options.plain_names = plain;
  return {options, {}};
}

/// The names of all codes in a codebook of these chunks, in order.
std::vector<std::string> names_of(std::vector<CodebookChunk> chunks, const Naming& naming = {}) {
  const TemporaryFolder folder;
  const std::vector<ProjectDocument> documents = {{"The sea", {}, code_guid("Probes", "s")}};
  CodebookWriter writer(documents, folder.path(), naming);
  for (auto& chunk : chunks) writer.append(std::move(chunk));
  const auto codes = writer.name_codes();
  const auto written = writer.finish(codes);
  CHECK(written.bytes == std::filesystem::file_size(folder / "casebook.qdc"));
  pugi::xml_document codebook;
  REQUIRE(codebook.load_file((folder / "casebook.qdc").c_str()));
  auto found = codebook.select_nodes("//Code");
  found.sort();  // as they stand in the file
  std::vector<std::string> names;
  for (const auto& code : found) names.emplace_back(code.node().attribute("name").value());
  return names;
}

}  // namespace

TEST_CASE("a codebook has a code for each case, month, probe, experiment and host") {
  const auto plan = make_plan();
  CodebookRenderer renderer(plan);
  auto one = make_case("2020-10-03 Case 1", "41");
  one.links.push_back({0, 9, Link::Kind::whole, "www.x.org", "http://www.x.org", "www.x.org"});
  add(renderer, one);
  add(renderer, make_case("2020-10-03 Case 2", ""));
  CHECK(names_of({renderer.finish()}) ==
        std::vector<std::string>{"Cases", "2020-10-03 Case 1", "2020-10-03 Case 2", "Months",
                                 "2020-10 October", "Probes", "The sea", "Experiments",
                                 "Experiment 41", "Links", "www.x.org"});
}

TEST_CASE("every chunk says all that its cases need, whatever another one said") {
  const auto plan = make_plan();
  CodebookRenderer renderer(plan);
  add(renderer, make_case("C", "41"));
  renderer.finish();
  add(renderer, make_case("D", "41"));
  const auto chunk = renderer.finish();
  CHECK(chunk.months == std::set<std::string>{"2020-10 October"});
  CHECK(chunk.experiments == std::set<std::string>{"Experiment 41"});
}

TEST_CASE("a group that would be empty is left out, unless there are no rows at all") {
  const auto plan = make_plan();
  CodebookRenderer renderer(plan);
  add(renderer, make_case("C", ""));
  CHECK(names_of({renderer.finish()}) ==
        std::vector<std::string>{"Cases", "C", "Months", "2020-10 October", "Probes", "The sea"});
}

TEST_CASE("all other codes give way to the cases, their own group, too") {
  const auto plan = make_plan();
  CodebookRenderer renderer(plan);
  for (const char* name : {"Cases", "Cases (2)", "Months", "The sea."})
    add(renderer, make_case(name, ""));
  CHECK(names_of({renderer.finish()}, naming_of("{root_id}", false)) ==
        std::vector<std::string>{"Cases (3)", "Cases", "Cases (2)", "Months", "The sea.",
                                 "Months (2)", "2020-10 October", "Probes", "The sea"});
}

TEST_CASE("things whose names would be the same are numbered, each with a code of its own") {
  const auto plan = make_plan();
  CodebookRenderer renderer(plan);
  for (const char* experiment : {"run:1", "run/1", "run*1", "RUN-1"})
    add(renderer, make_case("C", experiment));
  auto chunk = renderer.finish();
  chunk.cases.clear();
  chunk.hosts = {"[::1]", "[--1]"};
  CHECK(names_of({chunk}) ==
        std::vector<std::string>{"Cases", "Months", "2020-10 October", "Probes", "The sea",
                                 "Experiments", "Experiment RUN-1", "Experiment run1",
                                 "Experiment run-1 (2)", "Experiment run-1 (3)", "Links", "[--1]",
                                 "[--1] (2)"});
}

TEST_CASE("experiments of emoji stay apart in plain names, and from a case called like them") {
  auto plan = make_plan();
  CodebookRenderer renderer(plan);
  add(renderer, make_case("Experiment", "\U0001F602"));
  add(renderer, make_case("D", "\U0001F62D"));
  CHECK(names_of({renderer.finish()}, naming_of("", true)) ==
        std::vector<std::string>{"Cases", "Experiment", "D", "Months", "2020-10 October", "Probes",
                                 "The sea", "Experiments", "Experiment (2)", "Experiment (3)"});
}

TEST_CASE("long names that differ at their end alone stay apart") {
  const auto plan = make_plan();
  CodebookRenderer renderer(plan);
  for (const char* end : {"a", "b"})
    add(renderer, make_case("C", (std::string(300, 'x') + end).c_str()));
  auto chunk = renderer.finish();
  chunk.cases.clear();
  const std::string cut = "Experiment " + std::string(109, 'x');
  const auto names = names_of({chunk});
  CHECK(std::vector<std::string>(names.end() - 2, names.end()) ==
        std::vector<std::string>{cut, cut + " (2)"});
}
