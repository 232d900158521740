// SPDX-License-Identifier: MIT
// Documents as spreadsheets: a row for each case, the form that NVivo imports as a dataset.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "record.hpp"
#include "zip/workbook.hpp"

namespace casebook {

/// Appends the row of `one` to `rows`, in a form that write_spreadsheet() reads. The variant with
/// links has the text with its links, and a column that lists them, a line each.
void append_spreadsheet_row(std::string& rows, const Case& one, Variant variant);

struct WrittenSpreadsheet {
  std::vector<WrittenFile> files;  ///< in order: `<stem>.xlsx`, `<stem> (sheet 2).xlsx`, …
  std::uint64_t continued = 0;     ///< cells that are longer than Excel allows, and go on below
};

/// Turns `rows`, a file of what append_spreadsheet_row() made, into workbooks at `place`. What
/// does not fit into a cell goes on in a further row of the same case: nothing is lost. Throws
/// OutputError.
WrittenSpreadsheet write_spreadsheet(const std::filesystem::path& rows,
                                     const Workbook::Place& place, const std::string& stem,
                                     const std::vector<std::string>& attributes, Variant variant);

}  // namespace casebook
