// SPDX-License-Identifier: MIT
// What is said of a command line that cannot be understood.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace casebook {

/// The hint below an error: which commands there are.
constexpr auto known_commands =
    "The commands are export, inspect, merge, plan and template; try: casebook --help";

/// Throws the UsageError that says what `error`, which `app` threw, means: it names a word that is
/// no command or option, and the one that was probably meant.
[[noreturn]] void refuse(const CLI::App& app, const CLI::ParseError& error);

/// Throws the same for a word that stands where a command should.
[[noreturn]] void refuse_command(const CLI::App& app, const std::string& word);

}  // namespace casebook
