// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "reader/sql/database.hpp"

namespace casebook {

/// The statement that adds the index which SQLite otherwise makes temporarily each time it reads
/// the view. That takes little time if the rows of a root are stored close together, and most of
/// the time if they are not.
std::optional<MissingIndex> missing_sqlite_index(Database& database, const std::string& view);

}  // namespace casebook
