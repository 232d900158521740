// SPDX-License-Identifier: MIT
// The differences between projects for different programs. docs/nvivo.md has the evidence.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "options.hpp"

namespace casebook {

/// Where the attributes of a source stand.
enum class SourceAttributes : std::uint8_t {
  none,
  on_source,     ///< as values of variables in the TextSource
  nameless_case  ///< in a Case without a name that refers to it
};

/// How plain texts are written and counted, and how cases, codes and selections are connected.
/// Everything else is the same in all projects.
struct Flavor {
  std::string_view begin;  ///< of a plain text: a byte order mark, which counts for nothing
  std::string_view line_end;
  unsigned line_end_units;   ///< what it counts
  bool utf16;                ///< positions count UTF-16 units, else code points
  bool one_coding;           ///< for each Coding a selection of its own, else for each span
  bool case_is_code;         ///< a Case has its Code's GUID, else one of its own and a CodeRef
  bool case_has_selections;  ///< a Case refers to the selections that are its text
  std::string_view classification;  ///< before the names of variables
  SourceAttributes source_attributes;
};

/// In the order of QdpxFlavor.
inline constexpr std::array<Flavor, qdpx_flavor_names.size()> flavors = {{
    // The standard's own examples; QualCoder and qc take it as it is.
    {"", "\n", 1, false, false, true, true, "", SourceAttributes::on_source},
    // What NVivo for Windows exports.
    {"\uFEFF", "\r\n", 2, true, true, true, false, "Case:", SourceAttributes::none},
    // ATLAS.ti refuses GUIDs that stand for two things.
    {"", "\n", 1, false, false, false, true, "", SourceAttributes::on_source},
    // MAXQDA ends lines in CR LF and counts one; it keeps the variables of a document in a Case.
    {"", "\r\n", 1, false, false, true, true, "", SourceAttributes::nameless_case},
    // For readers that index strings by UTF-16 units, as JavaScript, Java and C# do.
    {"", "\n", 1, true, false, true, true, "", SourceAttributes::on_source},
}};

constexpr const Flavor& flavor_of(QdpxFlavor flavor) {
  return flavors[static_cast<std::size_t>(flavor)];
}

}  // namespace casebook
