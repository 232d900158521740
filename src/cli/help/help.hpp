// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "cli/help/description.hpp"

namespace casebook {

/// What -h shows, of a command or (nullptr) of the program. `columns` of the terminal; 0 stands for
/// 80. Lines are wrapped between words, and are never longer than reads well.
std::string help_text(const ProgramDescription& program, const CommandDescription* command,
                      std::size_t columns);

}  // namespace casebook
