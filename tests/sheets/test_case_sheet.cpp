// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "names/document.hpp"
#include "sheets/case_sheet.hpp"

using namespace casebook;

namespace {

SheetLines line(const std::vector<std::string_view>& cells) {
  SheetLines lines;
  append_sheet_line(lines, cells);
  return lines;
}

Case storm() {
  Case one;
  one.name = "2020-10-03 Case 12";
  one.experiment_id = "8";
  one.date = {2020, 10, 3};
  one.raw_date = "2020-10-03";
  one.text.without_links = "three little words";
  one.links.resize(2);
  one.attributes = {"glad"};
  return one;
}

/// The line of `one` is added to `lines`.
void add(SheetLines& lines, const Case& one, std::string_view probe,
         const GeneratorOptions& options = {}) {
  const Naming naming;
  PlacedCase placed(naming);
  placed.place(one);
  Document document;
  document.probe = document.heading = probe;
  CaseSheet(options).append(lines, placed, document);
}

GeneratorOptions hierarchical(Layout layout, std::string root = "Cases") {
  GeneratorOptions options;
  options.sheet_keys = SheetKeys::hierarchical;
  options.layout = layout;
  options.sheet_root = std::move(root);
  return options;
}

std::string key(const GeneratorOptions& options) {
  SheetLines lines;
  add(lines, storm(), "VIDEO: the storm", options);
  return lines.txt.substr(0, lines.txt.find('\t'));
}

/// The cells of `lines`, each ended by `|`.
std::string cells_of(const SheetLines& lines) {
  std::string text;
  std::size_t begin = 0;
  for (const std::size_t end : lines.cells.ends) {
    text += lines.cells.text.substr(begin, end - begin) + '|';
    begin = end;
  }
  return text;
}

}  // namespace

TEST_CASE("a case is a line: its name first, then its attributes") {
  SheetLines lines;
  add(lines, storm(), "The storm");
  CHECK(lines.txt == "2020-10-03 Case 12\tThe storm\t2020-10\t2020\t8\t2\t3\t2020-10-03\tglad\r\n");
  CHECK(lines.csv == "2020-10-03 Case 12,The storm,2020-10,2020,8,2,3,2020-10-03,glad\r\n");
  CHECK(cells_of(lines) == "2020-10-03 Case 12|The storm|2020-10|2020|8|2|3|2020-10-03|glad|");
}

TEST_CASE("a hierarchical key says where NVivo makes the case of the layout's headings") {
  CHECK(key(hierarchical(Layout::month)) == "Cases\\\\2020-10 October\\2020-10-03 Case 12");
  CHECK(key(hierarchical(Layout::case_)) == "Cases\\\\2020-10-03 Case 12");
  CHECK(key(hierarchical(Layout::probe_case)) == "Cases\\\\VIDEO~ the storm\\2020-10-03 Case 12");
  CHECK(key(hierarchical(Layout::case_, "Nodes")) == "Nodes\\\\2020-10-03 Case 12");
}

TEST_CASE("an undated case has no month and no year, but its date as it was stored") {
  Case one = storm();
  one.date = {};
  one.raw_date = "soon";
  SheetLines lines;
  add(lines, one, "p");
  CHECK(lines.txt == "2020-10-03 Case 12\tp\t\t\t8\t2\t3\tsoon\tglad\r\n");
}

TEST_CASE("values are values, but where a spreadsheet would calculate them") {
  const auto lines = line({"=1", "a\tb", "-7", "say \"x\"", "\"I", "a,b", "@ann", "\uFF1Dx"});
  CHECK(lines.txt == "=1\ta b\t-7\tsay \"x\"\t\"\"\"I\"\ta,b\t@ann\t\uFF1Dx\r\n");
  CHECK(lines.csv == "'=1,a\tb,-7,\"say \"\"x\"\"\",\"\"\"I\",\"a,b\",'@ann,'\uFF1Dx\r\n");
  CHECK(cells_of(lines) == "=1|a b|-7|say \"x\"|\"I|a,b|@ann|\uFF1Dx|");
}

TEST_CASE("@A and '@A stay two where values are values") {
  const auto lines = line({"@A", "'@A"});
  CHECK(lines.txt == "@A\t'@A\r\n");
  CHECK(cells_of(lines) == "@A|'@A|");
}

TEST_CASE("cases are counted to their months") {
  SheetLines lines;
  Case one = storm();
  add(lines, one, "p");
  one.date = {2020, 10, 9};
  add(lines, one, "p");
  one.date = {};
  add(lines, one, "p");
  REQUIRE(lines.months.size() == 2);
  CHECK(lines.months[0].month == Date{2020, 10, 0});
  CHECK(lines.months[0].cases == 2);
  CHECK(lines.months[0].links == 4);
  CHECK(lines.months[0].words == 6);
  CHECK(lines.months[1].month.undated());
}

TEST_CASE("a month is a line of its own sheet") {
  const MonthTally tally{{2020, 10, 0}, 3, 4, 50};
  SheetLines lines;
  append_month_line(lines, tally, "2020-10 October", {});
  append_month_line(lines, tally, "2020-10 October", hierarchical(Layout::month));
  CHECK(lines.txt ==
        "2020-10 October\t2020-10\t2020\t3\t4\t50\r\n"
        "Cases\\\\2020-10 October\t2020-10\t2020\t3\t4\t50\r\n");
}

TEST_CASE("a month without a heading has no place") {
  for (const Layout layout : {Layout::case_, Layout::probe_case}) {
    SheetLines lines;
    append_month_line(lines, {{2020, 10, 0}, 3, 4, 50}, "2020-10 October", hierarchical(layout));
    CHECK(lines.txt == "2020-10 October\t2020-10\t2020\t3\t4\t50\r\n");
  }
}

TEST_CASE("months that are called the same are one line") {
  GeneratorOptions options;
  options.month_heading = "{year}";
  SheetLines lines;
  append_month_lines(lines,
                     {{{2020, 10, 0}, {{2020, 10, 0}, 3, 4, 50}},
                      {{2020, 11, 0}, {{2020, 11, 0}, 1, 0, 7}},
                      {{2021, 1, 0}, {{2021, 1, 0}, 2, 0, 9}}},
                     Naming(options, {}), {});
  CHECK(lines.txt == "2020\t2020-10\t2020\t4\t4\t57\r\n2021\t2021-01\t2021\t2\t0\t9\r\n");
}
