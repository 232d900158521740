// SPDX-License-Identifier: MIT
// Names of parts (ISO 29500-2, 9.1) as in the zip: without the leading slash.
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// The key by which parts are compared: the name percent-decoded and in ASCII lower case.
std::string part_key(std::string_view name);

/// The name in ASCII: other characters are percent-encoded.
std::string ascii_part_name(std::string_view name);

/// The part that the target of a relationship of `part` (empty: of the package) leads to; empty if
/// it leads out of the package.
std::string resolve_target(std::string_view part, std::string_view target);

/// The target that leads from `part` to the part `name`.
std::string target_of(std::string_view part, std::string_view name);

/// The part that holds the relationships of `part`: word/_rels/document.xml.rels, say.
std::string relationships_part(std::string_view part);

/// The name up to and including its last slash.
std::string_view folder_of(std::string_view part);

/// Lower case, without the dot; empty: there is none.
std::string extension_of(std::string_view part);

}  // namespace casebook
