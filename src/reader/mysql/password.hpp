// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace casebook {

/// Returns the first line of a file. Throws UsageError if the file cannot be read, is empty, or can
/// be read by everybody on this machine.
std::string read_password_file(const std::filesystem::path& path);

/// Asks on the controlling terminal, without echo, wherever standard input and output lead. None if
/// there is no terminal. Throws Interrupted on Ctrl-C.
std::optional<std::string> ask_for_password(const std::string& prompt);

}  // namespace casebook
