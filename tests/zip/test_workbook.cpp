// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <iterator>

#include "error.hpp"
#include "temporary_folder.hpp"
#include "zip/package_reader.hpp"
#include "zip/workbook.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> names_of(const std::vector<WrittenFile>& files) {
  std::vector<std::string> names;
  for (const WrittenFile& file : files) names.push_back(file.name);
  return names;
}

std::vector<std::string> write_rows(const std::filesystem::path& folder, int rows,
                                    std::uint64_t rows_on_sheet) {
  Workbook book({folder, folder}, "cases", "Cases", {{"Case"}, {"Probe"}}, rows_on_sheet);
  for (int i = 0; i < rows; ++i) {
    const std::string name = "Case " + std::to_string(i);
    book.add_row(std::array<std::string_view, 2>{name, "=1+1"});
  }
  return names_of(book.close());
}

std::string part_of(const std::filesystem::path& workbook, const char* name) {
  PackageReader package(bytes_of(workbook), {100, 1 << 30, 1 << 30});
  return package.read(name);
}

}  // namespace

TEST_CASE("rows that do not fit on a sheet go on in a further workbook") {
  const TemporaryFolder folder;
  CHECK(write_rows(folder / "", 3, 4) == std::vector<std::string>{"cases.xlsx"});
  CHECK(write_rows(folder / "", 7, 4) ==
        std::vector<std::string>{"cases.xlsx", "cases (sheet 2).xlsx", "cases (sheet 3).xlsx"});
}

TEST_CASE("a workbook is the same whenever it is written") {
  const TemporaryFolder folder;
  write_rows(folder / "", 3, Workbook::most_rows);
  const std::string first = bytes_of(folder / "cases.xlsx");
  std::filesystem::remove(folder / "cases.xlsx");
  write_rows(folder / "", 3, Workbook::most_rows);
  CHECK(first.size() > 1000);
  CHECK(first == bytes_of(folder / "cases.xlsx"));
}

TEST_CASE("a workbook that cannot be written is an error that names it") {
  const TemporaryFolder folder;
  write_file(folder / "file", "");
  Workbook book({folder / "file", folder / ""}, "cases", "Cases", {{"Case"}});
  CHECK_THROWS_AS(book.close(), OutputError);
}

TEST_CASE(
    "a sheet names its cells, keeps line breaks and blanks, and writes what looks like an escape "
    "as text") {
  const TemporaryFolder folder;
  Workbook book({folder / "", folder / ""}, "a", "Cases", std::vector<Workbook::Column>(28, {"h"}));
  std::vector<std::string_view> cells(28);
  cells[0] = "a <b> & c";
  cells[1] = "one\ntwo";
  cells[25] = " x";
  cells[26] = "_x0041_ _x004_";
  cells[27] = "last";
  book.add_row(cells);
  book.close();
  const std::string sheet = part_of(folder / "a.xlsx", "xl/worksheets/sheet1.xml");
  CHECK(sheet.find("<dimension ref=\"A1:AB2\"/>") != std::string::npos);
  CHECK(sheet.substr(sheet.find("<row r=\"2\">")) ==
        R"(<row r="2"><c r="A2" t="inlineStr"><is><t>a &lt;b&gt; &amp; c</t></is></c>)"
        "<c r=\"B2\" t=\"inlineStr\"><is><t>one\ntwo</t></is></c>"
        R"(<c r="Z2" t="inlineStr"><is><t xml:space="preserve"> x</t></is></c>)"
        R"(<c r="AA2" t="inlineStr"><is><t>_x005F_x0041_ _x004_</t></is></c>)"
        R"(<c r="AB2" t="inlineStr"><is><t>last</t></is></c></row></sheetData></worksheet>)");
}

TEST_CASE("a whole number is a number in a column of values, and nowhere else") {
  const TemporaryFolder folder;
  Workbook book({folder / "", folder / ""}, "a", "Cases", {{"Case"}, {"Links", 16, true}});
  book.add_row(std::array<std::string_view, 2>{"12", "12"});
  book.add_row(std::array<std::string_view, 2>{"", "012"});
  book.close();
  const std::string sheet = part_of(folder / "a.xlsx", "xl/worksheets/sheet1.xml");
  CHECK(
      sheet.substr(sheet.find("<row r=\"2\">")) ==
      R"(<row r="2"><c r="A2" t="inlineStr"><is><t>12</t></is></c><c r="B2"><v>12</v></c></row>)"
      R"(<row r="3"><c r="B3" t="inlineStr"><is><t>012</t></is></c></row></sheetData></worksheet>)");
}

TEST_CASE("rows beyond what is kept in memory are written, too") {
  const TemporaryFolder folder;
  Workbook book({folder / "", folder / ""}, "a", "Cases", {{"Text"}});
  std::string cell;
  std::uint32_t state = 1;
  for (int row = 0; row < 400; ++row) {
    cell.clear();
    for (int i = 0; i < 8000; ++i) {  // hardly to be deflated
      state = state * 1664525 + 1013904223;
      cell += static_cast<char>('0' + (state >> 26));
    }
    book.add_row(std::array<std::string_view, 1>{cell});
  }
  const auto files = book.close();
  CHECK(files.front().bytes > 2'000'000);
  const std::string sheet = part_of(folder / "a.xlsx", "xl/worksheets/sheet1.xml");
  std::size_t rows = 0;
  for (std::size_t at = sheet.find("<row "); at != std::string::npos;
       at = sheet.find("<row ", at + 1))
    ++rows;
  CHECK(rows == 401);
}

TEST_CASE("a sheet has no more columns than Excel's") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH_AS(
      Workbook({folder / "", folder / ""}, "a", "Cases", std::vector<Workbook::Column>(16'385)),
      "A workbook holds at most 16384 columns, and 16385 are asked for", OutputError);
}

TEST_CASE("a cell that is too long goes on in further rows, in which the row is named again") {
  const TemporaryFolder folder;
  const std::string text(32'768, 'x');
  Workbook book({folder / "", folder / ""}, "long", "Cases",
                {{"Case", 16, false, true}, {"Text"}, {"Mood"}});
  CHECK(book.add_whole_row(std::array<std::string_view, 3>{"a", text, "glad"}) == 1);
  CHECK(book.add_whole_row(std::array<std::string_view, 3>{text, text, "glad"}) == 2);
  CHECK(book.add_whole_row(std::array<std::string_view, 3>{"c", "", ""}) == 0);
  CHECK(book.cut_cells() == 0);
  book.close();
  const std::string sheet = part_of(folder / "long.xlsx", "xl/worksheets/sheet1.xml");
  const auto cell = [](const char* place, std::string_view value) {
    return std::string("<c r=\"") + place + R"(" t="inlineStr"><is><t>)" + std::string(value) +
           "</t></is></c>";
  };
  const auto cells = text.substr(1);
  CHECK(sheet.ends_with("<row r=\"2\">" + cell("A2", "a") + cell("B2", cells) + cell("C2", "glad") +
                        "</row><row r=\"3\">" + cell("A3", "a") + cell("B3", "x") +
                        "</row><row r=\"4\">" + cell("A4", cells) + cell("B4", cells) +
                        cell("C4", "glad") + "</row><row r=\"5\">" + cell("A5", "x") +
                        cell("B5", "x") + "</row><row r=\"6\">" + cell("A6", "c") +
                        "</row></sheetData></worksheet>"));
}
