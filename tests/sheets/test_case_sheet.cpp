// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "sheets/case_sheet.hpp"
#include "text/word_count.hpp"

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
  one.plain = "three little words";
  one.links.resize(2);
  one.attributes = {"glad"};
  return one;
}

}  // namespace

TEST_CASE("a case is a line: its name first, then its attributes") {
  SheetLines lines;
  CaseSheet(SheetKeys::plain).append(lines, storm(), "The storm");
  CHECK(lines.txt == "2020-10-03 Case 12\tThe storm\t2020-10\t2020\t8\t2\t3\t2020-10-03\tglad\r\n");
  CHECK(lines.csv == "2020-10-03 Case 12,The storm,2020-10,2020,8,2,3,2020-10-03,glad\r\n");
  CHECK(lines.cells ==
        "2020-10-03 Case 12\tThe storm\t2020-10\t2020\t8\t2\t3\t2020-10-03\tglad\t\n");
  CHECK(case_columns({"mood"}) == std::vector<std::string>{"Case", "Probe", "Month", "Year",
                                                           "Experiment", "Links", "Words",
                                                           "Source Date", "mood"});
}

TEST_CASE("a hierarchical key says where the case stands") {
  SheetLines lines;
  CaseSheet(SheetKeys::hierarchical).append(lines, storm(), "VIDEO: the storm");
  CHECK(lines.txt.starts_with("Cases\\\\VIDEO- the storm\\2020-10-03 Case 12\tVIDEO: the storm\t"));
}

TEST_CASE("an undated case has no month and no year, but its date as it was stored") {
  Case one = storm();
  one.date = {};
  one.raw_date = "soon";
  SheetLines lines;
  CaseSheet(SheetKeys::plain).append(lines, one, "p");
  CHECK(lines.txt == "2020-10-03 Case 12\tp\t\t\t8\t2\t3\tsoon\tglad\r\n");
}

TEST_CASE("cells are safe for spreadsheets, and in a workbook as they are") {
  const auto lines = line({"=1", "a\tb", "-7", "say \"x\"", "\"I", "a,b"});
  CHECK(lines.txt == "'=1\ta b\t-7\tsay \"x\"\t\"\"\"I\"\ta,b\r\n");
  CHECK(lines.csv == "'=1,a\tb,-7,\"say \"\"x\"\"\",\"\"\"I\",\"a,b\"\r\n");
  CHECK(lines.cells == "=1\ta b\t-7\tsay \"x\"\t\"I\ta,b\t\n");
}

TEST_CASE("cases are counted to their months") {
  SheetLines lines;
  CaseSheet sheet(SheetKeys::plain);
  Case one = storm();
  sheet.append(lines, one, "p");
  one.date = {2020, 10, 9};
  sheet.append(lines, one, "p");
  one.date = {};
  sheet.append(lines, one, "p");
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
  append_month_line(lines, tally, "2020-10 October", SheetKeys::plain);
  append_month_line(lines, tally, "2020-10 October", SheetKeys::hierarchical);
  CHECK(lines.txt ==
        "2020-10 October\t2020-10\t2020\t3\t4\t50\r\n"
        "Cases\\\\2020-10 October\t2020-10\t2020\t3\t4\t50\r\n");
}

TEST_CASE("words are runs of letters and digits; an apostrophe stays inside") {
  CHECK(count_words("") == 0);
  CHECK(count_words("... — !") == 0);
  CHECK(count_words("Don't stop: it’s 12:30.") == 5);
  CHECK(count_words("first-rate\nGrüße, Ελλάδα") == 4);
  CHECK(count_words("'quoted'") == 1);
  CHECK(count_words("aren't weren't isn't can't don't won't 'tis o'clock 'n' rock'n'roll") == 10);
  CHECK(count_words("fifteen letters' sixteen letter's end's'a") == 5);
  CHECK(count_words(
            "exactly sixteen!exactly sixteen!over the next one, thirtyoneLettersLong12345") == 9);
  CHECK(count_words("0123456789abcdef0123456789ABCDEF@[`{/:") == 1);
  CHECK(count_words("नमस्ते दुनिया 👋🏽") == 2);
  CHECK(count_words("الشاي أخضر") == 2);
}

TEST_CASE("every ideograph is a word, a run of kana is one") {
  CHECK(count_words("春眠不覚曉") == 5);
  CHECK(count_words("お茶をのむ。") == 3);
}
