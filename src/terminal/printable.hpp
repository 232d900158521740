// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// `text` in a form that is safe for a terminal: control characters, bidi controls and bytes that
/// are no UTF-8 become `?`.
std::string printable(std::string_view text);

/// The same for well-formed JSON: control characters and bidi controls are escaped, so it keeps its
/// meaning. Line ends stay.
std::string printable_json(std::string_view json);

}  // namespace casebook
