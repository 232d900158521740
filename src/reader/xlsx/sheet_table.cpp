// SPDX-License-Identifier: MIT
#include "reader/xlsx/sheet_table.hpp"

#include <algorithm>
#include <charconv>

#include "error.hpp"
#include "reader/names.hpp"
#include "reader/xlsx/sheet_values.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

using Rows = std::vector<std::vector<std::string>>;

bool has_name(const std::vector<std::string>& names, const std::string& name) {
  return names_in(names, {name}) > 0;
}

/// The position among the sheets of one that is named, or numbered from 1; their count if none is.
std::size_t find_sheet(const std::vector<WorkbookSheet>& sheets, const std::string& wanted) {
  const auto by = [&](auto same) {
    return static_cast<std::size_t>(std::ranges::find_if(sheets, same) - sheets.begin());
  };
  std::size_t at = by([&](const WorkbookSheet& sheet) { return sheet.name == wanted; });
  if (at == sheets.size())
    at = by([&](const WorkbookSheet& sheet) { return equal_but_case(sheet.name, wanted); });
  std::size_t number = 0;
  const char* const end = wanted.data() + wanted.size();
  if (at == sheets.size() && std::from_chars(wanted.data(), end, number).ptr == end && number > 0)
    at = std::min(number - 1, sheets.size());
  return at;
}

[[noreturn]] void refuse_sheet(const WorkbookFile& workbook, const std::string& wanted) {
  std::vector<std::string> names;
  for (const WorkbookSheet& sheet : workbook.sheets())
    names.push_back(sheet.name + (sheet.hidden ? " (hidden)" : ""));
  throw SourceError(workbook.path() + " has no sheet " + wanted, "It has " + list_names(names));
}

/// The first rows as the sheet numbers them, those that hold nothing too.
Rows first_rows(WorkbookFile& workbook, const ReaderOptions& options, const WorkbookSheet& sheet) {
  constexpr std::uint64_t enough = 20;
  SheetValues values(workbook, options);
  Rows all;
  SheetRows rows(workbook, sheet);
  while (rows.next() && rows.number() <= options.text_table.skip_rows + enough) {
    if (rows.cells().empty() || rows.number() == 0) continue;
    all.resize(std::max<std::size_t>(all.size(), rows.number()));
    std::vector<std::string>& row = all[rows.number() - 1];
    for (const SheetCell& cell : rows.cells()) {
      row.resize(std::max(row.size(), cell.column + 1));
      std::string text;
      values.read(rows, cell, false, text);
      row[cell.column] = without_edges(text);
    }
    while (!row.empty() && row.back().empty()) row.pop_back();
  }
  return all;
}

void find_names(SheetTable& table, Rows rows, const ReaderOptions& options) {
  const std::uint64_t skip = options.text_table.skip_rows;
  std::size_t blank = 0;
  while (skip == 0 && blank < rows.size() && rows[blank].empty()) ++blank;
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(blank));
  table.header = find_header(rows, options.columns, skip);
  const bool below = !rows.empty() && rows[0] == table.header.names;
  table.names_row = blank + (below ? 1 : 1 + skip);
  table.header.rows += blank;
}

std::vector<MergedCells> merged_cells(WorkbookFile& workbook, const WorkbookSheet& sheet) {
  SheetRows rows(workbook, sheet);
  while (rows.next()) continue;
  return rows.merged();
}

bool names_sheet(const Columns& columns, const std::string& sheet) {
  return has_name(wanted_names(columns), sheet);
}

/// Adds the name of the sheet to the columns, where it is wanted.
void offer_sheet(SheetTable& table, bool several, Columns& wanted) {
  const std::string name = has_name(table.header.names, "sheet") ? "sheet_name" : "sheet";
  if (!several && !names_sheet(wanted, name)) return;
  table.sheet_column = table.header.names.size();
  table.header.names.push_back(name);
  if (!wanted.all_attributes && !names_sheet(wanted, name)) wanted.attributes.push_back(name);
}

/// Merged cells hide names, so that a column seems to be missing.
void map_table(SheetTable& table, bool several, WorkbookFile& workbook) {
  const auto& names = table.header.names;
  if (names.empty())
    throw SourceError("The sheet " + table.sheet.name + " of " + workbook.path() + " is empty",
                      "Its first row has to name the columns; --sheet names another sheet");
  if (std::ranges::find(names, "") != names.end())
    refuse_merged_names(table, merged_cells(workbook, table.sheet), workbook.path());
  Columns wanted = table.header.columns;
  offer_sheet(table, several, wanted);
  try {
    table.map = map_columns(wanted, table.header.names,
                            "The sheet " + table.sheet.name + " of " + workbook.path(),
                            table.header.advice);
  } catch (const SourceError&) {
    refuse_merged_names(table, merged_cells(workbook, table.sheet), workbook.path());
    throw;
  }
}

/// Gives every sheet the attributes of all, in the same order. Of a name that a sheet has twice the
/// second is another attribute than the first.
void unite_attributes(std::vector<SheetTable>& tables) {
  std::vector<std::string> all;
  for (const SheetTable& table : tables) {
    std::vector<std::string> met;
    for (const std::string& name : table.map.attribute_names) {
      met.push_back(name);
      if (std::ranges::count(met, name) > std::ranges::count(all, name)) all.push_back(name);
    }
  }
  for (SheetTable& table : tables) {
    std::vector<std::string> left = table.map.attribute_names;
    std::vector<std::size_t> places = std::move(table.map.attributes), united;
    for (const std::string& name : all) {
      const auto at = std::ranges::find(left, name) - left.begin();
      const bool found = at < std::ssize(left);
      united.push_back(found ? places[static_cast<std::size_t>(at)] : ColumnMap::absent);
      if (found) left.erase(left.begin() + at), places.erase(places.begin() + at);
    }
    table.map.attributes = std::move(united);
    table.map.attribute_names = all;
  }
}

/// Programs add sheets that nobody fills: who asks for all means those that hold something.
bool asks_for_all(const std::vector<std::string>& wanted) {
  return std::ranges::any_of(wanted,
                             [](const std::string& name) { return equal_but_case(name, "all"); });
}

}  // namespace

std::vector<WorkbookSheet> chosen_sheets(const WorkbookFile& workbook,
                                         const std::vector<std::string>& wanted) {
  const std::vector<WorkbookSheet>& sheets = workbook.sheets();
  std::vector<bool> chosen(sheets.size());
  for (const std::string& name : wanted) {
    const std::size_t at = find_sheet(sheets, name);
    if (at < sheets.size())
      chosen[at] = true;
    else if (!asks_for_all({name}))
      refuse_sheet(workbook, name);
    else
      for (std::size_t i = 0; i < sheets.size(); ++i) chosen[i] = chosen[i] || !sheets[i].hidden;
  }
  if (wanted.empty()) {
    const auto visible =
        std::ranges::find_if(sheets, [](const WorkbookSheet& sheet) { return !sheet.hidden; });
    chosen[visible == sheets.end() ? 0 : static_cast<std::size_t>(visible - sheets.begin())] = true;
  }
  std::vector<WorkbookSheet> some;
  for (std::size_t i = 0; i < sheets.size(); ++i)
    if (chosen[i]) some.push_back(sheets[i]);
  return some;
}

std::vector<SheetTable> sheet_tables(WorkbookFile& workbook, const ReaderOptions& options) {
  std::vector<SheetTable> tables;
  const auto sheets = chosen_sheets(workbook, options.sheets);
  const bool passes_over_empty = asks_for_all(options.sheets);
  for (const WorkbookSheet& sheet : sheets) {
    SheetTable table;
    table.sheet = sheet;
    find_names(table, first_rows(workbook, options, sheet), options);
    const bool another = !tables.empty() || sheet.part != sheets.back().part;
    if (passes_over_empty && another && table.header.names.empty()) continue;
    map_table(table, sheets.size() > 1, workbook);
    tables.push_back(std::move(table));
  }
  if (options.columns.all_attributes) unite_attributes(tables);
  return tables;
}

std::vector<std::string> column_names(WorkbookFile& workbook, const WorkbookSheet& sheet) {
  for (const auto& row : first_rows(workbook, {}, sheet))
    if (!row.empty()) return row;
  return {};
}

void refuse_merged_names(const SheetTable& table, const std::vector<MergedCells>& merged,
                         const std::string& path) {
  const bool has_names = table.names_row <= table.header.rows;
  for (const MergedCells& cells : merged) {
    const bool names = cells.first_row <= table.names_row && cells.last_row >= table.names_row;
    const bool harmless =
        cells.first_column == cells.last_column && cells.last_row <= table.header.rows;
    if (has_names && names && !harmless)
      throw SourceError("The sheet " + table.sheet.name + " of " + path + " has merged cells, " +
                            cells.name + ", in the row that names its columns",
                        "Undo the merging, and give each column a name of its own; --skip-rows "
                        "passes over rows above the names");
  }
}

}  // namespace casebook
