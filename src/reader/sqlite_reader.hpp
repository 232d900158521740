// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "reader/reader.hpp"

namespace casebook {

/// Reads the view (or tagged table) of an SQLite database, opened read-only. DATE_FORMAT is there
/// as MySQL defines it, so that a view written for MySQL works. Throws as open_reader().
std::unique_ptr<Reader> open_sqlite_reader(const std::string& path, const ReaderOptions& options);

}  // namespace casebook
