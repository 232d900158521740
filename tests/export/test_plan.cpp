// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "export/rows/plan.hpp"

using namespace casebook;

namespace {

constexpr Date undated{};

Group group(const std::string& probe, std::vector<MonthCount> months) {
  return {0, probe, std::move(months)};
}

std::vector<std::uint64_t> sizes(const std::vector<Document>& plan) {
  std::vector<std::uint64_t> sizes;
  for (const auto& document : plan) sizes.push_back(document.cases);
  return sizes;
}

}  // namespace

TEST_CASE("a group is one document that knows its cases, months and undated ones") {
  const auto one = group("The storm", {{{2019, 12, 0}, 2}, {{2020, 3, 0}, 5}, {undated, 4}});
  const auto plan = plan_documents({&one}, {}, 0);
  REQUIRE(plan.size() == 1);
  CHECK(plan[0].title == "The storm");
  CHECK(plan[0].cases == 11);
  CHECK(plan[0].undated == 4);
  CHECK(plan[0].first == Date{2019, 12, 0});
  CHECK(plan[0].last == Date{2020, 3, 0});
  CHECK(plan[0].parts == 1);
  CHECK(plan[0].files.without_links == "The storm.docx");
  CHECK(plan[0].files.with_links == "The storm (with links).docx");
}

TEST_CASE("parts end between months where they can, and within one that is too large") {
  const auto one = group("p", {{{2020, 1, 0}, 3}, {{2020, 2, 0}, 4}, {{2020, 3, 0}, 4}});
  CHECK(sizes(plan_documents({&one}, {}, 8)) == std::vector<std::uint64_t>{7, 4});
  CHECK(sizes(plan_documents({&one}, {}, 11)) == std::vector<std::uint64_t>{11});
  CHECK(sizes(plan_documents({&one}, {}, 4)) == std::vector<std::uint64_t>{3, 4, 4});
  CHECK(sizes(plan_documents({&one}, {}, 3)) == std::vector<std::uint64_t>{3, 3, 1, 3, 1});
  const auto even = group("p", {{undated, 6}});
  CHECK(sizes(plan_documents({&even}, {}, 3)) == std::vector<std::uint64_t>{3, 3});
}

TEST_CASE("parts are numbered, and each knows its own months") {
  const auto one = group("p", {{{2020, 1, 0}, 3}, {{2020, 2, 0}, 4}, {undated, 2}});
  const auto plan = plan_documents({&one}, {}, 4);
  REQUIRE(plan.size() == 3);
  CHECK(plan[1].part == 2);
  CHECK(plan[1].parts == 3);
  CHECK(plan[1].first == Date{2020, 2, 0});
  CHECK(plan[1].last == Date{2020, 2, 0});
  CHECK(plan[2].undated == 2);
  CHECK(plan[2].first.undated());
  CHECK(plan[1].files.without_links == "p (2 of 3).docx");
}

TEST_CASE("probes that NVivo would call the same have headings of their own") {
  GeneratorOptions options;
  options.plain_names = true;
  const Group groups[] = {group("a/b", {{undated, 1}}), group("A:B", {{undated, 1}}),
                          group("\U0001F602", {{undated, 1}}), group("\U0001F62D", {{undated, 1}})};
  std::vector<const Group*> all;
  for (const Group& one : groups) all.push_back(&one);
  std::vector<std::string> headings;
  for (const auto& document : plan_documents(all, {}, 0, Naming(options, {})))
    headings.push_back(document.probe_heading());
  CHECK(headings == std::vector<std::string>{"a/b", "A:B (2)", "(unnamed)", "(unnamed) (2)"});
}
