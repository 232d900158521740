// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/help/description.hpp"

namespace casebook {

/// What a shell can offer for the value of an option.
enum class ValueKind { none, words, file, folder, anything };
ValueKind value_kind(const OptionDescription& option);

/// The names of all commands.
std::vector<std::string> command_names(const ProgramDescription& program);

/// The names of all its options, short and long.
std::vector<std::string> option_names(const CommandDescription& command);

/// `text` with a `sign` before each of the characters `special`.
std::string escaped_with(std::string_view sign, std::string_view special, std::string_view text);

}  // namespace casebook
