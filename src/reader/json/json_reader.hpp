// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "options.hpp"
#include "reader/input_file.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// Reads rows from objects of JSON: one on each line, the elements of a list, or of a list that an
/// object holds (see JsonRecords). The columns are dotted paths; what a known tool wrote is read
/// without any (see find_preset). An object that lacks its text is a case without text. Throws
/// SourceError at a line that is no JSON, and for a path that exists nowhere.
std::unique_ptr<Reader> open_json_reader(std::unique_ptr<InputFile> file,
                                         const ReaderOptions& options);

}  // namespace casebook
