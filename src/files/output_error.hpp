// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

#include "error.hpp"

namespace casebook {

/// An error `<what> <path>: <the system's message>`, with a hint if `code` (an errno) allows one.
OutputError output_error(const std::string& what, const std::filesystem::path& path, int code);

}  // namespace casebook
