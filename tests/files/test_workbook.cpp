// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <iterator>

#include "error.hpp"
#include "files/workbook.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> write_rows(const std::filesystem::path& folder, int rows,
                                    std::uint64_t rows_on_sheet) {
  Workbook book({folder, folder}, "cases", "Cases", {{"Case"}, {"Probe"}}, rows_on_sheet);
  for (int i = 0; i < rows; ++i) {
    const std::string name = "Case " + std::to_string(i);
    book.add_row(std::array<std::string_view, 2>{name, "=1+1"});
  }
  return book.close();
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
  Workbook book({folder / "", folder / ""}, "cases", "Cases", {{"Case"}});
  std::filesystem::remove_all(folder / "");
  CHECK_THROWS_AS(book.close(), OutputError);
}
