// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/help/description.hpp"

namespace casebook {

/// A file for --config with every option of `command` that can stand in one, each with what it does
/// and a value, commented out: taking the `#` off a line uses it.
std::string example_file(const CommandDescription& command);

}  // namespace casebook
