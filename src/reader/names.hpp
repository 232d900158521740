// SPDX-License-Identifier: MIT
// Compares the names of columns, and shows them in messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// `name` without the blanks and invisible characters at its ends.
std::string_view without_edges(std::string_view name);

/// How many of `wanted` are in `row`, without regard to (ASCII) case.
std::size_t names_in(const std::vector<std::string>& row, const std::vector<std::string>& wanted);

/// Names for a message: separated by commas, with long names and long lists cut short. A name is
/// quoted if it contains a comma or an invisible character, or has blanks at its ends; invisible
/// characters are spelled out: `'text '`, `'<U+200B>date'`.
std::string list_names(const std::vector<std::string>& names);

}  // namespace casebook
