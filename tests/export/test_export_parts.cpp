// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <vector>

#include "export/case_numbers.hpp"
#include "export/cut.hpp"
#include "export/plan.hpp"
#include "export/selection.hpp"
#include "names/heading.hpp"
#include "terminal/printable.hpp"
#include "text/number.hpp"

using namespace casebook;

namespace {

constexpr auto not_a_number = std::numeric_limits<std::int64_t>::max();
constexpr Date undated{};

Row row(const Cell& probe, const Cell& experiment) {
  Row row;
  row.probe = probe;
  row.experiment_id = experiment;
  return row;
}

Group group(const std::string& probe, std::vector<MonthCount> months) {
  return {0, probe, std::move(months)};
}

std::vector<std::uint64_t> sizes(const std::vector<PlannedDocument>& plan) {
  std::vector<std::uint64_t> sizes;
  for (const auto& document : plan) sizes.push_back(document.info.cases);
  return sizes;
}

}  // namespace

TEST_CASE("the rows of a root are numbered from 1, over all documents") {
  CaseNumbers numbers;
  CHECK(numbers.next(7, "7") == 1);
  CHECK(numbers.next(8, "8") == 1);
  CHECK(numbers.next(7, "7") == 2);
  CHECK(numbers.next(-7, "-7") == 1);
  CHECK(numbers.next(7 + 64, "71") == 1);
  CHECK(numbers.next(7, "7") == 3);
  CHECK(numbers.next(not_a_number, "abc") == 1);
  CHECK(numbers.next(not_a_number, "abd") == 1);
  CHECK(numbers.next(not_a_number, "abc") == 2);
}

TEST_CASE("without options every row is wanted") {
  const Selection selection;
  RowFilter filter(selection);
  CHECK(filter.wants(row(std::nullopt, std::nullopt), undated));
}

TEST_CASE("a probe is named as it is stored or as its title reads") {
  Selection selection;
  selection.probes = {"China", "Ivermectin is"};
  RowFilter filter(selection);
  CHECK(filter.wants(row("China", "1"), undated));
  CHECK(filter.wants(row("China ", "1"), undated));
  CHECK(filter.wants(row("]][[text: Ivermectin is", "1"), undated));
  CHECK_FALSE(filter.wants(row("china", "1"), undated));
  CHECK_FALSE(filter.wants(row(std::nullopt, "1"), undated));
}

TEST_CASE("an experiment is wanted by its id") {
  Selection selection;
  selection.experiments = {"7", "9"};
  RowFilter filter(selection);
  CHECK(filter.wants(row("p", "9"), undated));
  CHECK_FALSE(filter.wants(row("p", "79"), undated));
  CHECK_FALSE(filter.wants(row("p", std::nullopt), undated));
}

TEST_CASE("--since and --until name months, whole, and leave out undated rows") {
  Selection selection;
  selection.since = Date{2020, 3, 0};
  selection.until = Date{2020, 5, 0};
  RowFilter filter(selection);
  CHECK(filter.wants(row("p", "1"), {2020, 3, 0}));
  CHECK(filter.wants(row("p", "1"), {2020, 3, 1}));
  CHECK(filter.wants(row("p", "1"), {2020, 5, 31}));
  CHECK_FALSE(filter.wants(row("p", "1"), {2020, 2, 29}));
  CHECK_FALSE(filter.wants(row("p", "1"), {2020, 6, 1}));
  CHECK_FALSE(filter.wants(row("p", "1"), undated));
}

TEST_CASE("a group is one document that knows its cases, months and undated ones") {
  const auto one = group("The storm", {{{2019, 12, 0}, 2}, {{2020, 3, 0}, 5}, {undated, 4}});
  const auto plan = plan_documents({&one}, {}, 0);
  REQUIRE(plan.size() == 1);
  CHECK(plan[0].info.title == "The storm");
  CHECK(plan[0].info.cases == 11);
  CHECK(plan[0].info.undated == 4);
  CHECK(plan[0].info.first == Date{2019, 12, 0});
  CHECK(plan[0].info.last == Date{2020, 3, 0});
  CHECK(plan[0].info.parts == 1);
  CHECK(plan[0].files.plain == "The storm.docx");
  CHECK(plan[0].files.linked == "The storm (with links).docx");
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
  CHECK(plan[1].info.part == 2);
  CHECK(plan[1].info.parts == 3);
  CHECK(plan[1].info.first == Date{2020, 2, 0});
  CHECK(plan[1].info.last == Date{2020, 2, 0});
  CHECK(plan[2].info.undated == 2);
  CHECK(plan[2].info.first.undated());
  CHECK(plan[1].files.plain == "p (2 of 3).docx");
}

TEST_CASE("chunks hold all rows in order, know the date before, and the last one is marked") {
  Sorter sorter(std::size_t{8} << 20, {});
  const std::string text(1000, 'x');
  for (int i = 0; i < 1000; ++i) {
    const auto root = std::to_string(i);
    Row input;
    input.probe = i < 700 ? "a" : "b";
    input.root_id = root;
    input.text = text;
    sorter.add(input, {2020, static_cast<std::uint8_t>(i % 700 < 300 ? 1 : 2), 0});
  }
  const auto plan = plan_documents(sorter.finish(), {}, 0);
  std::vector<Chunk> chunks;
  cut_chunks(sorter, plan, [&](Chunk&& chunk) {
    chunks.push_back(std::move(chunk));
    return true;
  });
  std::vector<std::size_t> cases(2);
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const auto& position = chunks[i].position;
    cases[chunks[i].document] += chunks[i].items.size();
    const bool first = i == 0 || chunks[i - 1].document != chunks[i].document;
    CHECK(first == (position.index == 0));
    CHECK(first == !position.previous.has_value());
    if (!first) CHECK(position.previous == chunks[i - 1].items.back().date);
    const bool last = i + 1 == chunks.size() || chunks[i + 1].document != chunks[i].document;
    CHECK(position.last == last);
  }
  CHECK(cases == std::vector<std::size_t>{700, 300});
  CHECK(chunks.size() > 4);
}

TEST_CASE("cutting stops where nobody takes chunks any more") {
  Sorter sorter(std::size_t{8} << 20, {});
  for (const char* probe : {"a", "b", "c"}) {
    Row input;
    input.probe = probe;
    sorter.add(input, {});
  }
  const auto plan = plan_documents(sorter.finish(), {}, 0);
  int taken = 0;
  cut_chunks(sorter, plan, [&](Chunk&&) { return ++taken < 2; });
  CHECK(taken == 2);
}

TEST_CASE("what could steer a terminal is shown as a question mark") {
  CHECK(printable("a\x1b[31mb\x07\x7f") == "a?[31mb??");
  CHECK(printable("\xc2\x9b"
                  "2J") == "?2J");
  CHECK(printable("\xe2\x80\xae"
                  "abc\xe2\x81\xa9") == "?abc?");
  CHECK(printable("\x89PNG\r\n \xc3(\xf0\x9f\x98") == "?PNG?? ?(???");
  CHECK(printable("Größe 😂 \xe2\x80\x99") == "Größe 😂 \xe2\x80\x99");
}

TEST_CASE("numbers are grouped by thousands") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(1234567) == "1,234,567");
}
