// SPDX-License-Identifier: MIT
// The names of columns: how they are compared, and how they are shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// `name` without the blanks and invisible characters at its ends.
std::string_view without_edges(std::string_view name);

/// How many of `wanted` stand in `row`, without regard to (ASCII) case.
std::size_t names_in(const std::vector<std::string>& row, const std::vector<std::string>& wanted);

/// Names for a message: separated by commas, long ones and long lists cut short. One with a comma
/// or blanks at its ends, or with characters that cannot be seen, stands in quotes, and those are
/// spelled out:
/// `'text '`, `'<U+200B>date'`.
std::string list_names(const std::vector<std::string>& names);

}  // namespace casebook
