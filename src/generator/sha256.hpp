// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "generator/document.hpp"

namespace casebook {

/// Reads `path` and says how long it is and what its SHA-256 is. Throws OutputError.
WrittenFile measure_file(const std::filesystem::path& path);

}  // namespace casebook
