// SPDX-License-Identifier: MIT
// The text that a cell of an Excel workbook can hold.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebook {

/// The most that a cell can hold, in characters as Excel counts them (UTF-16 units).
inline constexpr std::size_t most_cell_units = 32'767;

/// How many bytes of the beginning of `text` (well-formed UTF-8) fit into a cell: all, or up to a
/// boundary between user-perceived characters if there is one. Never 0 unless `text` is empty.
std::size_t size_in_cell(std::string_view text);

/// Removes that much from the beginning of `rest` and returns it: for a text that continues in the
/// cell below.
std::string_view take_cell(std::string_view& rest);

/// `text` as the value of a cell. In Excel `_x000D_` stands for a character (ECMA-376, part 1,
/// 22.9.2.19, ST_Xstring), so a literal one is written `_x005F_x000D_`.
std::string escaped_cell(std::string_view text);

/// Whether a spreadsheet shows `cell` unchanged when it is stored as a number: at most 15 digits
/// (Excel's precision) without a leading zero, with or without a minus sign.
bool is_whole_number(std::string_view cell);

}  // namespace casebook
