// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "options.hpp"
#include "reader/input_file.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// Reads rows from a table of text: CSV, TSV and what else parts fields by a character, in the
/// dialect that its first rows show or the options say (see CsvRecords, detect_form, find_header).
/// A row may be shorter than the names, and longer by empty fields; rows of nothing but delimiters
/// are none. All of that is said by warnings().
std::unique_ptr<Reader> open_csv_reader(std::unique_ptr<InputFile> file,
                                        const ReaderOptions& options);

}  // namespace casebook
