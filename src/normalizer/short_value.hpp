// SPDX-License-Identifier: MIT
// What becomes of cells that hold no text of a case: probes, identifiers, attributes, dates.
#pragma once

#include <string>
#include <string_view>

#include "record.hpp"

namespace casebook {

/// A short value (a probe, a root_id) made fit for a heading, a title or a cell: repaired UTF-8,
/// entities left as they are, no controls, NFC, one line, blanks folded. Never throws.
std::string tidy_line(std::string_view raw);

/// The date that a cell holds (parse_date), whatever stands around it; NULL is undated.
Date date_of(Cell raw);

}  // namespace casebook
