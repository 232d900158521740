// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "options.hpp"
#include "reader/input_file.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// A reader of one or several sheets of an Excel workbook (.xlsx), in constant memory. Each sheet
/// is a table whose first row names the columns. A cell is read as what it holds: text, a number, a
/// date by its number format. An empty cell, an error, and `\N` are missing values. Throws
/// SourceError if the file is no such workbook, or has no such sheet or column.
std::unique_ptr<Reader> open_xlsx_reader(std::unique_ptr<InputFile> file,
                                         const ReaderOptions& options);

}  // namespace casebook
