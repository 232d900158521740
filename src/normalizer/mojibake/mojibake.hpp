// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "record.hpp"

namespace casebook {

/// What is put right of the mojibake that is found.
enum class MojibakeRepair {
  none,
  certain,  ///< what is certain, in a text that is certain as a whole
  all,      ///< all that is found, with no regard to what surrounds it
};

/// Finds UTF-8 that was read as windows-1252 or Latin-1, once or more often, and counts each
/// character that it hides. MojibakeRepair::certain puts it right if no letter beyond ASCII and no
/// curly quotation mark stands in the text besides: whoever read those rightly read the others
/// rightly too. sequence.hpp says what is to be believed; a character whose last byte got lost
/// counts if only one is possible.
/// Returns `text` if nothing changes, else a view of `out`. Linear time for each time over that the
/// text was read wrongly.
///
/// `text` is well-formed, with C1 controls, no-break spaces and soft hyphens still in it.
std::string_view repair_mojibake(std::string_view text, MojibakeRepair repair, std::string& out,
                                 Repairs& repairs);

}  // namespace casebook
