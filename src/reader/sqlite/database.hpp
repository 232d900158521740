// SPDX-License-Identifier: MIT
// The door to SQLite: nothing else includes sqlite3.h.
#pragma once

#include <memory>
#include <string>

#include "reader/sql/database.hpp"

namespace casebook {

/// Opens a database file for reading only: no query creates or changes anything. Text in double
/// quotes is text, as in MySQL, and DATE_FORMAT works as MySQL defines it. Throws SourceError if
/// there is no such file, or if it is no database.
std::unique_ptr<Database> open_sqlite_database(const std::string& path);

}  // namespace casebook
