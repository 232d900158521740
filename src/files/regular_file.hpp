// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <filesystem>

namespace casebook {

/// Whether a name may lead to a file elsewhere.
enum class SymbolicLinks { followed, refused };

/// Opens a file for reading and never waits for anybody: null, with errno set, where it cannot be
/// opened; errno is EINVAL where it is no regular file, but a folder, a pipe or a device. The
/// caller closes it.
std::FILE* open_regular(const std::filesystem::path& path, SymbolicLinks links) noexcept;

}  // namespace casebook
