// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/help/description.hpp"

namespace casebook {

/// The manual page of a command or (nullptr) of the program, in the macros of man(7): options as
/// they are described, the rest as templates/man has it. `command` is one that has a page.
std::string manual_page(const ProgramDescription& program, const CommandDescription* command);

/// The names of the commands that have a page.
std::vector<std::string> commands_with_manual();

}  // namespace casebook
