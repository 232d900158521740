// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "reader/sql/database.hpp"

namespace casebook {

/// A text as SQL, whatever it holds and whatever the session takes a backslash for.
std::string mysql_literal(const std::string& text);

/// The statement that adds the index which the owner's view lacks: on `tag` and `root_id` of the
/// table that it joins to itself. None where an index leads to a root's rows already, and where the
/// catalogue does not show what the view reads. `schema` empty: the one in use.
std::optional<MissingIndex> missing_mysql_index(Database& database, const std::string& schema,
                                                const std::string& view);

}  // namespace casebook
