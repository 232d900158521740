// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "options.hpp"
#include "reader/input_file.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// Reads rows from a table of text: CSV, TSV and any other format whose fields are separated by a
/// character, in the dialect given by the options or else detected in its first rows (see
/// CsvRecords, detect_form, find_header). A row may have fewer fields than there are names, or more
/// if the excess ones are empty; rows of delimiters only are skipped. warnings() reports all of
/// this.
std::unique_ptr<Reader> open_csv_reader(std::unique_ptr<InputFile> file,
                                        const ReaderOptions& options);

}  // namespace casebook
