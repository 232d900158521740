// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "options.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// Reads the view (or the tagged table) of a MySQL or MariaDB database; `options.source` is its URL
/// (see database_url.hpp). Makes settings that speed up reading for its own session, changes
/// nothing in the database, and never holds more than one row. Throws like open_reader().
std::unique_ptr<Reader> open_mysql_reader(const ReaderOptions& options);

}  // namespace casebook
