// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// docProps/core.xml with `title` as dc:title. `part` as the template has it; `title` legal in XML.
/// Where the environment variable SOURCE_DATE_EPOCH holds a time (seconds since 1970, see
/// reproducible-builds.org), it is when the document was created and modified; else nothing says
/// so.
std::string core_properties(std::string_view part, std::string_view title);

}  // namespace casebook
