// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <fstream>

#include "sheets/spreadsheet.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

Case storm(std::string text) {
  Case one;
  one.name = "2020-10-03 Case 12";
  one.experiment_id = "8";
  one.date = {2020, 10, 3};
  one.text.without_links = one.text.with_links = std::move(text);
  one.attributes = {"glad"};
  return one;
}

WrittenSpreadsheet write(const TemporaryFolder& folder, const Case& one) {
  std::string rows;
  append_spreadsheet_row(rows, one, Variant::without_links);
  std::ofstream(folder / "rows", std::ios::binary) << rows;
  return write_spreadsheet(folder / "rows", {folder / "", folder / ""}, "storm", {"mood"},
                           Variant::without_links);
}

}  // namespace

TEST_CASE("a case is a row of its text, with its links where they are wanted") {
  Case one = storm("line\nline https://a.example");
  one.text.without_links = "line\nline";
  Link link;
  link.url = "https://a.example";
  one.links = {link, link};
  std::string rows;
  append_spreadsheet_row(rows, one, Variant::without_links);
  append_spreadsheet_row(rows, one, Variant::with_links);
  CHECK(
      rows ==
      "2020-10-03 Case 12\x1F"
      "2020-10-03\x1F"
      "2020-10\x1F"
      "8\x1Fline\nline\x1Fglad\x1F\x1E"
      "2020-10-03 Case 12\x1F"
      "2020-10-03\x1F"
      "2020-10\x1F"
      "8\x1Fline\nline https://a.example\x1Fhttps://a.example\nhttps://a.example\x1Fglad\x1F\x1E");
}

TEST_CASE("a text that is too long for a cell goes on in the next row") {
  const TemporaryFolder folder;
  CHECK(write(folder, storm(std::string(32'767, 'x'))).continued == 0);
  CHECK(write(folder, storm(std::string(70'000, 'x'))).continued == 1);
  const auto files = write(folder, storm("short")).files;
  REQUIRE(files.size() == 1);
  CHECK(files.front().name == "storm.xlsx");
}

TEST_CASE("any value that is too long goes on, and those that name the case are repeated") {
  const TemporaryFolder folder;
  const std::string experiment = std::string(32'767, 'e') + "nd";
  Case one = storm("short");
  one.experiment_id = experiment;
  CHECK(write(folder, one).continued == 1);
  one.attributes = {std::string(32'768, 'a')};
  CHECK(write(folder, one).continued == 2);
  CHECK(write(folder, one).columns == 6);
}
