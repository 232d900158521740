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

}  // namespace casebook
