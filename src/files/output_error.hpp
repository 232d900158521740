// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

#include "error.hpp"

namespace casebook {

/// `<what> <path>: <what the system says>`, with a hint where `code` (an errno) allows one.
OutputError output_error(const std::string& what, const std::filesystem::path& path, int code);

}  // namespace casebook
