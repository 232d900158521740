// SPDX-License-Identifier: MIT
// What becomes of cells that hold no text of a case: probes, identifiers, attributes.
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// A short value (a probe, a root_id) made fit for a heading, a title or a cell: repaired UTF-8,
/// entities left as they are, no controls, NFC, one line, blanks folded. Never throws.
std::string tidy_line(std::string_view raw);

}  // namespace casebook
