// SPDX-License-Identifier: MIT
// Scripts with which a shell completes commands, options and their values.
#pragma once

#include <string>

#include "cli/help/description.hpp"

namespace casebook {

/// For bash 4 and later, with or without the package bash-completion.
std::string bash_completion(const ProgramDescription& program);

/// For zsh: to be sourced, or put as `_casebook` into a folder of $fpath.
std::string zsh_completion(const ProgramDescription& program);

/// For fish 3.
std::string fish_completion(const ProgramDescription& program);

}  // namespace casebook
