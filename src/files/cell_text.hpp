// SPDX-License-Identifier: MIT
// What a cell of an Excel workbook can hold.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebook {

/// Of a cell, in characters as Excel counts them (UTF-16 units).
inline constexpr std::size_t most_cell_units = 32'767;

/// How many bytes from the front of `text` (well-formed UTF-8) fit into a cell: all of them, or up
/// to a place between characters as readers see them, where there is one. Never 0 unless `text` is
/// empty.
std::size_t size_in_cell(std::string_view text);

/// Takes that from the front of `rest`: for a text that goes on in the cell below.
std::string_view take_cell(std::string_view& rest);

/// `text` as the value of a cell: in Excel `_x000D_` stands for a character (ECMA-376, part 1,
/// 22.9.2.19, ST_Xstring), so that one which is meant is written `_x005F_x000D_`.
std::string escaped_cell(std::string_view text);

/// Whether a spreadsheet that holds `cell` as a number shows the same: digits without a leading
/// zero, 15 at most (Excel's precision), with or without a minus sign.
bool is_whole_number(std::string_view cell);

}  // namespace casebook
