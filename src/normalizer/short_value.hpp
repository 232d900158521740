// SPDX-License-Identifier: MIT
// Tidies cells other than the text of a case: probes, identifiers, attributes.
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// Makes a short value (a probe, a root_id) fit for a heading, a title or a cell: repaired UTF-8,
/// no controls, NFC, one line, blanks folded; entities stay as they are. Takes any bytes. Never
/// throws.
std::string tidy_line(std::string_view raw);

}  // namespace casebook
