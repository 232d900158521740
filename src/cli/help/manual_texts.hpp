// SPDX-License-Identifier: MIT
// The prose of the manual pages, templates/man, which is built into the program.
#pragma once

#include <string_view>

namespace casebook {

std::string_view casebook_roff();
std::string_view export_roff();
std::string_view inspect_roff();
std::string_view merge_roff();
std::string_view plan_roff();
std::string_view template_roff();

}  // namespace casebook
