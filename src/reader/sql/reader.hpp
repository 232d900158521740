// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "options.hpp"
#include "reader/reader.hpp"
#include "reader/sql/database.hpp"

namespace casebook {

/// Reads the view, or the tagged table, that the options name. Checks the columns at once, but runs
/// the query in the first next(). missing_index() may be called before the first row and after the
/// last.
std::unique_ptr<Reader> read_database(std::unique_ptr<Database> database,
                                      const ReaderOptions& options);

}  // namespace casebook
