// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "options.hpp"
#include "reader/column_map.hpp"
#include "reader/header.hpp"
#include "reader/xlsx/sheet_rows.hpp"
#include "reader/xlsx/workbook_file.hpp"

namespace casebook {

/// A sheet as a table: where its names are, and which columns are wanted.
struct SheetTable {
  WorkbookSheet sheet;
  TableHeader header;           ///< `rows` counts those of the sheet that are not data
  std::uint64_t names_row = 1;  ///< counted from 1
  std::size_t sheet_column = ColumnMap::absent;  ///< stands for the sheet's name: no real column
  ColumnMap map;
  std::uint64_t rows_read = 0;
};

/// The sheets that the options ask for, in the order of the workbook: the first visible one if they
/// name none. Throws SourceError if one is not there, with the names of those that are.
std::vector<WorkbookSheet> chosen_sheets(const WorkbookFile& workbook,
                                         const std::vector<std::string>& wanted);

/// Finds the columns of each sheet. With several sheets the name of each is an attribute, `sheet`;
/// with one it is, if it is asked for. All have the same attributes; one that a sheet lacks is
/// `absent` in its map, where all attributes are wanted. Throws SourceError if a column is missing,
/// or cells of the names are merged.
std::vector<SheetTable> sheet_tables(WorkbookFile& workbook, const ReaderOptions& options);

/// The names of a sheet's columns, as far as its first row that holds something has them.
std::vector<std::string> column_names(WorkbookFile& workbook, const WorkbookSheet& sheet);

/// Throws SourceError if one of the merged cells makes the names of the columns unclear.
void refuse_merged_names(const SheetTable& table, const std::vector<MergedCells>& merged,
                         const std::string& path);

}  // namespace casebook
