// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "reader/sql/database.hpp"
#include "reader/sql/tagged_join.hpp"

namespace casebook {

/// The index of a column that was not asked for: NULL in every row.
inline constexpr std::size_t no_item = static_cast<std::size_t>(-1);

/// The rows that such a join gives, including its duplicates, its NULLs, and values that a
/// collation treats as equal. `wanted` are the items that become the cursor's columns, as indices
/// or no_item.
///
/// If the root is an integer (`integer_root`), the table is read once in the order of its roots,
/// and a root with one row of each tag is paired here: nothing has to be joined or made distinct.
/// The roots with several rows of one tag are left to the database, which then joins only these. If
/// such a join is distinct, the root must be one of its items. If the root is not an integer, the
/// database joins everything.
///
/// The database must outlive the cursor and what is returned.
OpenRows open_tagged_rows(Database& database, TaggedJoin join, std::vector<std::size_t> wanted,
                          bool integer_root);

}  // namespace casebook
