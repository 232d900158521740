// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "record.hpp"

namespace casebook {

/// Which mojibake is repaired.
enum class MojibakeRepair {
  none,
  certain,  ///< the certain finds, in a text with no evidence against them
  all,      ///< every find, whatever surrounds it
};

/// Finds UTF-8 that was misread as windows-1252 or Latin-1, once or several times, and counts each
/// hidden character. MojibakeRepair::certain repairs them if the rest of the text has no letter
/// beyond ASCII and no curly quotation mark: a program that read those correctly would have read
/// the others correctly, too. sequence.hpp says which finds are believed; a character that lost its
/// last byte counts if there is only one possibility.
///
/// Returns `text` if nothing changes, else a view of `out`. Takes linear time for each layer of
/// misreading.
///
/// `text` must be well-formed and still contain its C1 controls, no-break spaces and soft hyphens.
std::string_view repair_mojibake(std::string_view text, MojibakeRepair repair, std::string& out,
                                 Repairs& repairs);

}  // namespace casebook
