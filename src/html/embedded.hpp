// SPDX-License-Identifier: MIT
// Files of templates/html, built into the program.
#pragma once

#include <string_view>

namespace casebook {

std::string_view page_css();  ///< the style sheet of every page

}  // namespace casebook
