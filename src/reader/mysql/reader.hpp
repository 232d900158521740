// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "options.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// Reads the view (or tagged table) of a MySQL or MariaDB database, `options.source` being its URL
/// (see database_url.hpp). Sets what speeds reading for its own session, changes nothing in the
/// database, and never holds more than one row. Throws as open_reader().
std::unique_ptr<Reader> open_mysql_reader(const ReaderOptions& options);

}  // namespace casebook
