// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <system_error>

#include "error.hpp"

namespace casebook {

/// What the system says of an errno.
std::string system_message(int code);

/// An error `<what> <path>: <the system's message>`, with a hint if `code` (an errno) allows one.
OutputError output_error(const std::string& what, const std::filesystem::path& path, int code);
/// The same of an error that std::filesystem gives, which may be one of the system's own.
OutputError output_error(const std::string& what, const std::filesystem::path& path,
                         const std::error_code& error);

}  // namespace casebook
