// SPDX-License-Identifier: MIT
#include "sheets/spreadsheet.hpp"

#include <cerrno>
#include <fstream>
#include <string_view>
#include <utility>

#include "files/output_error.hpp"
#include "text/date.hpp"
#include "zip/workbook.hpp"

namespace casebook {
namespace {

// These end a cell and a row of the file. No text contains them, because they are control
// characters.
constexpr char cell_end = '\x1F';
constexpr char row_end = '\x1E';

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

std::vector<Workbook::Column> columns(const std::vector<std::string>& attributes, Variant variant) {
  std::vector<Workbook::Column> columns = {{"Case", 24, false, true},
                                           {"Date", 12, false, true},
                                           {"Month", 10, false, true},
                                           {"Experiment", 12, true, true},
                                           {"Text", 80}};
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
  std::vector<Workbook::Column> all = columns(attributes, variant);
  written.columns = all.size();
  Workbook workbook(place, stem, "Cases", std::move(all));
  std::ifstream in(rows, std::ios::binary);
  for (std::string row; std::getline(in, row, row_end);) {
    written.continued += workbook.add_whole_row(cells_of(row));
  }
  if (in.bad() || !in.eof()) throw output_error("Cannot read back", rows, errno);
  written.files = workbook.close();
  return written;
}

}  // namespace casebook
