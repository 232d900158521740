// SPDX-License-Identifier: MIT
// Files of templates/html, built into the program.
#pragma once

#include <string_view>

namespace casebook {

std::string_view page_css();          ///< the style sheet of every page
std::string_view reader_css();        ///< and what the reading page has besides
std::string_view reader_body_html();  ///< the reading page without its cases
std::string_view reader_js();         ///< what fills it

}  // namespace casebook
