// SPDX-License-Identifier: MIT
// Names of parts (ISO 29500-2, 9.1), as the zip has them: without the slash that begins them.
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// What tells parts apart: percent-decoded, in ASCII's lower case.
std::string part_key(std::string_view name);

/// The name in ASCII: what is not is percent-encoded.
std::string ascii_part_name(std::string_view name);

/// What the target of a relationship of `part` (empty: of the package) leads to; empty where it
/// leads out of the package.
std::string resolve_target(std::string_view part, std::string_view target);

/// The target that leads from `part` to the part `name`.
std::string target_of(std::string_view part, std::string_view name);

/// The part that holds the relationships of `part`: word/_rels/document.xml.rels, say.
std::string relationships_part(std::string_view part);

/// Up to and with the last slash.
std::string_view folder_of(std::string_view part);

/// Lower case, without the dot; empty: there is none.
std::string extension_of(std::string_view part);

}  // namespace casebook
