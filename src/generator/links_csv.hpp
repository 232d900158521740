// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "record.hpp"

namespace casebook {

/// UTF-8 byte order mark and header of links.csv; its lines follow (RenderedChunk::links_csv).
std::string_view links_csv_head();

/// Appends one line for each link of `one`, a case of the document `title`.
void append_link_lines(std::string& csv, const Case& one, std::string_view title);

/// Appends a cell after RFC 4180, quoted where needed. A spreadsheet would take a cell that starts
/// with `=`, `+`, `-`, `@` (full-width ones too), a tab or a line break for a formula: it gets a
/// leading `'`. A number, though negative, stays one.
void append_csv_cell(std::string& csv, std::string_view cell);

/// Whether a spreadsheet would take `cell` for a formula.
bool starts_formula(std::string_view cell);

}  // namespace casebook
