// SPDX-License-Identifier: MIT
// Documents as spreadsheets with a row for each case, the form that NVivo imports as a dataset.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "record.hpp"
#include "zip/workbook.hpp"

namespace casebook {

/// Appends the row of `one` to `rows`, in a form that write_spreadsheet() reads. The variant with
/// links has the text with its links, and a column that lists them, each on a line.
void append_spreadsheet_row(std::string& rows, const Case& one, Variant variant);

struct WrittenSpreadsheet {
  std::vector<WrittenFile> files;  ///< in order: `<stem>.xlsx`, `<stem> (sheet 2).xlsx`, …
  std::uint64_t continued = 0;     ///< cells that are longer than Excel allows, and go on below
  std::size_t columns = 0;
};

/// Turns `rows`, a file written with append_spreadsheet_row(), into workbooks at `place`. What does
/// not fit into a cell continues in a further row of the same case: nothing is lost.
/// Throws OutputError.
WrittenSpreadsheet write_spreadsheet(const std::filesystem::path& rows,
                                     const Workbook::Place& place, const std::string& stem,
                                     const std::vector<std::string>& attributes, Variant variant);

}  // namespace casebook
