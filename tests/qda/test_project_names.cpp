// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "qda/project_names.hpp"

using namespace casebook;

namespace {

ProjectPlan plan_of(std::unordered_set<std::string> others) {
  ProjectPlan plan;
  plan.other_codes = std::move(others);
  return plan;
}

}  // namespace

TEST_CASE("variables are called as the columns of the sheet") {
  CHECK(variable_names({"party", "Year (2)"}, flavor_of(QdpxFlavor::standard)) ==
        std::vector<std::string>{"Probe", "Month", "Year", "Experiment", "Links", "Words",
                                 "Source Date", "party", "Year (2)"});
}

TEST_CASE("NVivo's variables name their classification") {
  CHECK(variable_names({}, flavor_of(QdpxFlavor::nvivo)).front() == "Case:Probe");
}

TEST_CASE("a case that bears the name of another code, numbered or not, may clash with it") {
  const auto others = plan_of({"2020-10 october", "months"});
  CHECK(may_clash("2020-10 October", others));
  CHECK(may_clash("Months (12)", others));
  CHECK(may_clash("experiment 7", others));
  CHECK(may_clash("Experiment", others));
  CHECK(may_clash("example.org", others));
  CHECK(may_clash("intranet", others));
  CHECK_FALSE(may_clash("2020-10 Case 7", others));
  CHECK_FALSE(may_clash("2020-10 Case 7 (2)", others));
}

TEST_CASE("a link whose host was cut off has a code, too") {
  CHECK(host_code("") == "(unknown host)");
  CHECK(host_code("example.org") == "example.org");
}
