// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// Appends a cell after RFC 4180, quoted where needed. A spreadsheet would take a cell that starts
/// with `=`, `+`, `-`, `@` (full-width ones too), a tab or a line break for a formula: it gets a
/// leading `'`. A number, though negative, stays one.
void append_csv_cell(std::string& csv, std::string_view cell);

/// Whether a spreadsheet would take `cell` for a formula.
bool starts_formula(std::string_view cell);

}  // namespace casebook
