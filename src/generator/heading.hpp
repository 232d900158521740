// SPDX-License-Identifier: MIT
// What headings say: the same words in documents, lists and sheets.
#pragma once

#include <cstdint>
#include <string>

#include "generator/chunk.hpp"
#include "record.hpp"

namespace casebook {

/// Appends `2020-10-03`, `2020-10`, or nothing: as exact as it is known.
void append_iso_date(std::string& out, Date date);

/// `2020-10 October`, or `Undated`.
std::string month_heading(Date date);

/// `2020-10 Case 1234`, `2020-10-03 Case 1234`, `Undated Case 77`, `… Case 1234 (2)`. Fills `out`.
void set_case_heading(std::string& out, const Case& one);

/// `1,234 cases, 2017-05 to 2020-12, 2 undated, part 1 of 3, without links`.
std::string about_line(const DocumentInfo& document, bool with_links);

}  // namespace casebook
