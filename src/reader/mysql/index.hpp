// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "reader/sql/database.hpp"

namespace casebook {

/// A text as an SQL literal, whatever it contains and whether or not the session treats a backslash
/// as an escape.
std::string mysql_literal(const std::string& text);

/// The statement that adds the index which the view lacks: on `tag` and `root_id` of the table that
/// it joins to itself. None if an index already leads to the rows of a root, or if the catalogue
/// does not show which tables the view reads. An empty `schema` is the current one.
std::optional<MissingIndex> missing_mysql_index(Database& database, const std::string& schema,
                                                const std::string& view);

}  // namespace casebook
