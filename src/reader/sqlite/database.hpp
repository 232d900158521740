// SPDX-License-Identifier: MIT
// The door to SQLite: nothing else includes sqlite3.h.
#pragma once

#include <memory>
#include <string>

#include "reader/sql/database.hpp"

namespace casebook {

/// Opens a database file for reading alone: nothing is created or changed, whatever is asked. Text
/// in double quotes is text, as in MySQL, and DATE_FORMAT is there as MySQL defines it. Throws
/// SourceError where there is no such file, or it is no database.
std::unique_ptr<Database> open_sqlite_database(const std::string& path);

}  // namespace casebook
