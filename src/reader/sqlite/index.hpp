// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "reader/sql/database.hpp"

namespace casebook {

/// The statement that adds the index which SQLite has to make in passing whenever it reads the
/// view. That costs little where the rows of a root lie together, and most of the time where they
/// do not.
std::optional<MissingIndex> missing_sqlite_index(Database& database, const std::string& view);

}  // namespace casebook
