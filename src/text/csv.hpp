// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// Appends a cell as RFC 4180 defines it, quoted if needed. A spreadsheet would take a cell that
/// begins with `=`, `+`, `-`, `@` (or their full-width forms), a tab or a line break for a formula,
/// so such a cell gets a leading `'`. A number stays as it is, even if negative.
void append_csv_cell(std::string& csv, std::string_view cell);

/// Whether a spreadsheet would take `cell` for a formula.
bool starts_formula(std::string_view cell);

}  // namespace casebook
