// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "options.hpp"
#include "reader/input_file.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// Reads rows from CSV or TSV with a header row (see CsvRecords). `\N` is NULL, quoted or not.
std::unique_ptr<Reader> open_csv_reader(std::unique_ptr<InputFile> file, const Columns& columns);

}  // namespace casebook
