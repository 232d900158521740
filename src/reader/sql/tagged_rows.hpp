// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "reader/sql/database.hpp"
#include "reader/sql/tagged_join.hpp"

namespace casebook {

/// Stands for a column that nothing was asked for: NULL in every row.
inline constexpr std::size_t no_item = static_cast<std::size_t>(-1);

/// The rows that such a join gives, as the join itself gives them: duplicates, NULLs and what a
/// collation takes for equal included. `wanted` are the items that become the cursor's columns, as
/// indices or no_item.
///
/// Where the root is an integer (`integer_root`), the table is read once in its order, and a root
/// that has one row of each tag is paired here: nothing has to be joined or made distinct. A root
/// that has several of one is left to the database, with nothing but such roots to join. Where the
/// join is distinct and the root an integer, the root has to be one of its items. Where the root is
/// something else, all is left to the database.
///
/// Neither the cursor nor what is returned may outlive the database.
OpenRows open_tagged_rows(Database& database, TaggedJoin join, std::vector<std::size_t> wanted,
                          bool integer_root);

}  // namespace casebook
