// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <filesystem>

#include "files/descriptor.hpp"

namespace casebook {

/// Opens a file or a folder for reading. Where it fails, no file is open and errno is set; so with
/// the two below.
Descriptor open_to_read(const std::filesystem::path& path) noexcept;

/// Makes or empties a file, for writing and reading back; follows no symbolic link.
Descriptor open_new(const std::filesystem::path& path) noexcept;

/// A file without a name in `folder`, which is gone when it is closed, or the process ends in
/// whatever way. Only the user of this process may read it. Throws std::bad_alloc.
Descriptor open_unnamed(const std::filesystem::path& folder);

/// Whether a symbolic link may be opened.
enum class SymbolicLinks { followed, refused };

/// Opens a file for reading without ever waiting. Returns null, with errno set, if it cannot be
/// opened; errno is EINVAL if it is not a regular file but a folder, a pipe or a device. The caller
/// closes it.
std::FILE* open_regular(const std::filesystem::path& path, SymbolicLinks links) noexcept;

}  // namespace casebook
