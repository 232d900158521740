// SPDX-License-Identifier: MIT
#include "sheets/spreadsheet.hpp"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <fstream>
#include <span>
#include <string_view>

#include "files/cell_text.hpp"
#include "files/output_error.hpp"
#include "text/date.hpp"
#include "zip/workbook.hpp"

namespace casebook {
namespace {

// These end a cell and a row of the file. No text contains them, because they are control
// characters.
constexpr char cell_end = '\x1F';
constexpr char row_end = '\x1E';
constexpr std::ptrdiff_t text_column = 4;

void append_cell(std::string& rows, std::string_view cell) {
  rows += cell;
  rows += cell_end;
}

std::vector<std::string_view> cells_of(std::string_view row) {
  std::vector<std::string_view> cells;
  while (!row.empty()) {
    const std::size_t end = row.find(cell_end);
    cells.push_back(row.substr(0, end));
    row.remove_prefix(end + 1);
  }
  return cells;
}

/// Adds a row and, if a cell is too long, further rows that continue it; returns the number of such
/// cells. The cells before the text, which identify the case, are repeated in all of these rows.
std::uint64_t add_row(Workbook& workbook, std::span<std::string_view> cells) {
  std::uint64_t continued = 0;
  std::vector<std::string_view> row(cells.begin(), cells.end());
  const auto rest = cells.subspan(text_column);
  for (bool first = true, more = true; more; first = false) {
    std::ranges::transform(rest, row.begin() + text_column, take_cell);
    workbook.add_row(row);
    const auto left = std::ranges::count_if(rest, [](auto cell) { return !cell.empty(); });
    if (first) continued = static_cast<std::uint64_t>(left);
    more = left > 0;
  }
  return continued;
}

std::vector<Workbook::Column> columns(const std::vector<std::string>& attributes, Variant variant) {
  std::vector<Workbook::Column> columns = {
      {"Case", 24}, {"Date", 12}, {"Month", 10}, {"Experiment", 12, true}, {"Text", 80}};
  if (variant == Variant::with_links) columns.push_back({"Links", 40});
  for (const std::string& name : attributes) columns.push_back({name, 16, true});
  return columns;
}

}  // namespace

void append_spreadsheet_row(std::string& rows, const Case& one, Variant variant) {
  const bool with_links = variant == Variant::with_links;
  append_cell(rows, one.name);
  append_iso_date(rows, one.date);
  rows += cell_end;
  append_iso_date(rows, one.date.month_only());
  rows += cell_end;
  append_cell(rows, one.experiment_id);
  append_cell(rows, one.text[variant]);
  if (with_links) {
    for (const Link& link : one.links) {
      if (&link != &one.links.front()) rows += '\n';
      rows += link.url;
    }
    rows += cell_end;
  }
  for (const std::string& value : one.attributes) append_cell(rows, value);
  rows += row_end;
}

WrittenSpreadsheet write_spreadsheet(const std::filesystem::path& rows,
                                     const Workbook::Place& place, const std::string& stem,
                                     const std::vector<std::string>& attributes, Variant variant) {
  WrittenSpreadsheet written;
  Workbook workbook(place, stem, "Cases", columns(attributes, variant));
  std::ifstream in(rows, std::ios::binary);
  for (std::string row; std::getline(in, row, row_end);) {
    std::vector<std::string_view> cells = cells_of(row);
    written.continued += add_row(workbook, cells);
  }
  if (in.bad() || !in.eof()) throw output_error("Cannot read back", rows, errno);
  written.files = workbook.close();
  return written;
}

}  // namespace casebook
