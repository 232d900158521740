// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "sorter/packed_row.hpp"
#include "sorter/sorter.hpp"

using namespace casebook;

namespace {

struct Input {
  std::string probe, root;
  Date date;
  std::string text;
};

constexpr Date undated{};
constexpr std::size_t roomy = std::size_t{64} << 20;
/// So small that every run holds a row or two: all but the first four go to the file.
constexpr std::size_t tight = 1024;

void fill(Sorter& sorter, const std::vector<Input>& inputs) {
  for (const auto& in : inputs) {
    Row row;
    if (!in.probe.empty()) row.probe = in.probe;
    row.root_id = in.root;
    row.text = in.text;
    sorter.add(row, in.date);
  }
}

/// Every row as `probe/root/text`, in order.
std::vector<std::string> sorted(std::size_t memory, const std::vector<Input>& inputs) {
  Sorter sorter(memory, {});
  fill(sorter, inputs);
  std::vector<std::string> out;
  sorter.finish();
  for (const auto* group : sorter.groups()) {
    auto rows = sorter.rows(*group);
    std::vector<Cell> attributes;
    for (SortedRow row; rows.next(row);) {
      const auto cells = unpack(row.packed, attributes);
      out.push_back(group->probe + "/" + std::string(*cells.root_id) + "/" +
                    std::string(*cells.text));
    }
  }
  return out;
}

}  // namespace

TEST_CASE(
    "rows are grouped by the bytes of their probe, then run by date and root_id, undated last") {
  const std::vector<Input> inputs = {
      {"china", "5", {2020, 3, 0}, "a"},  {"China", "10", undated, "b"},
      {"China", "9", {2020, 3, 0}, "c"},  {"China", "10", {2020, 3, 0}, "d"},
      {"China", "1", {2020, 3, 2}, "e"},  {"China", "2", {2019, 12, 31}, "f"},
      {"China ", "1", {2020, 1, 0}, "g"}, {"", "3", {2020, 1, 0}, "h"}};
  const std::vector<std::string> expected = {"/3/h",      "China/2/f",  "China/9/c",  "China/10/d",
                                             "China/1/e", "China/10/b", "China /1/g", "china/5/a"};
  CHECK(sorted(roomy, inputs) == expected);
  CHECK(sorted(tight, inputs) == expected);
}

TEST_CASE(
    "root_ids that are not numbers come after those that are, in the order of their letters") {
  CHECK(sorted(roomy, {{"p", "x", {2020, 1, 0}, ""},
                       {"p", "bob", {2020, 1, 0}, ""},
                       {"p", "Jo", {2020, 1, 0}, ""},
                       {"p", "ann", {2020, 1, 0}, ""},
                       {"p", "-7", {2020, 1, 0}, ""},
                       {"p", "12", {2020, 1, 0}, ""}}) ==
        std::vector<std::string>{"p/-7/", "p/12/", "p/Jo/", "p/ann/", "p/bob/", "p/x/"});
}

TEST_CASE("the order never depends on the order in which rows came, nor on memory") {
  std::mt19937 random(7);
  std::vector<Input> inputs;
  for (int i = 0; i < 3000; ++i) {
    inputs.push_back({"probe " + std::to_string(random() % 5),
                      std::to_string(random() % 900),
                      {2020, static_cast<std::uint8_t>(1 + random() % 12), 0},
                      std::string(random() % 300, 'x') + std::to_string(random() % 3)});
  }
  const auto expected = sorted(roomy, inputs);
  REQUIRE(expected.size() == inputs.size());
  std::shuffle(inputs.begin(), inputs.end(), random);
  CHECK(sorted(roomy, inputs) == expected);
  CHECK(sorted(tight, inputs) == expected);
  CHECK(sorted(100 << 10, inputs) == expected);
}

TEST_CASE("a row larger than the whole budget is kept") {
  const std::string text(100'000, 'y');
  CHECK(sorted(tight, {{"p", "1", undated, text}, {"p", "2", undated, "z"}}) ==
        std::vector<std::string>{"p/1/" + text, "p/2/z"});
}

TEST_CASE("a group counts its rows by month, undated last") {
  Sorter sorter(roomy, {});
  fill(sorter, {{"p", "1", {2020, 3, 5}, ""},
                {"p", "2", undated, ""},
                {"p", "3", {2020, 3, 0}, ""},
                {"p", "4", {2019, 1, 1}, ""}});
  sorter.finish();
  const auto& groups = sorter.groups();
  REQUIRE(groups.size() == 1);
  CHECK(groups[0]->months ==
        std::vector<MonthCount>{{{2019, 1, 0}, 1}, {{2020, 3, 0}, 2}, {undated, 1}});
}

TEST_CASE("probes that are blank share the group of those that have none") {
  Sorter sorter(roomy, {}, [](std::string_view probe) { return probe == " " || probe == "_"; });
  fill(sorter, {{" ", "1", undated, ""},
                {"p", "2", undated, ""},
                {"_", "3", undated, ""},
                {"", "4", undated, ""},
                {" ", "5", undated, ""}});
  sorter.finish();
  const auto& groups = sorter.groups();
  REQUIRE(groups.size() == 2);
  CHECK(groups[0]->probe.empty());
  CHECK(groups[0]->months == std::vector<MonthCount>{{undated, 4}});
  CHECK(groups[1]->months == std::vector<MonthCount>{{undated, 1}});
}

TEST_CASE("no rows give no groups") { CHECK(sorted(roomy, {}).empty()); }

TEST_CASE("rows that differ in nothing else stand in the order of their places") {
  std::vector<std::string> packed;
  for (const std::size_t place : {0U, 1U, 9U, 254U, 255U}) {
    Row row;
    row.root_id = "7";
    row.text = std::string_view("long text").substr(packed.size());
    packed.emplace_back(packed_size(row), '#');
    pack(row, place, packed.back().data());
  }
  CHECK(std::is_sorted(packed.begin(), packed.end()));
}

TEST_CASE("a packed row comes back with its NULLs, empty cells and attributes") {
  const std::vector<Cell> further = {"a", std::nullopt, ""};
  Row row;
  row.root_id = "17";
  row.text = std::string_view("t\0t", 3);
  row.date = "";
  row.attributes = further;
  std::string packed(packed_size(row), '#');
  CHECK(pack(row, 3, packed.data()) == packed.data() + packed.size());
  std::vector<Cell> attributes;
  const auto back = unpack(packed, attributes);
  CHECK(back.root_id == "17");
  CHECK(back.experiment_id == std::nullopt);
  CHECK(back.date == "");
  CHECK(back.text == std::string_view("t\0t", 3));
  CHECK(attributes == further);
}
