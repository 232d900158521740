// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <filesystem>

namespace casebook {

/// Whether a symbolic link may be opened.
enum class SymbolicLinks { followed, refused };

/// Opens a file for reading without ever waiting. Returns null, with errno set, if it cannot be
/// opened; errno is EINVAL if it is not a regular file but a folder, a pipe or a device. The caller
/// closes it.
std::FILE* open_regular(const std::filesystem::path& path, SymbolicLinks links) noexcept;

}  // namespace casebook
