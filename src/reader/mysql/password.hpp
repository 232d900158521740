// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace casebook {

/// The first line of a file. Throws UsageError where it cannot be read, is empty, or where
/// everybody on this machine may read it.
std::string read_password_file(const std::filesystem::path& path);

/// Asks on the controlling terminal, without echo, whatever standard input and output are. None
/// where there is no terminal. Throws Interrupted for Ctrl-C.
std::optional<std::string> ask_for_password(const std::string& prompt);

}  // namespace casebook
