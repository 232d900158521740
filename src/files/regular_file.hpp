// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>

namespace casebook {

/// Whether a symbolic link may be opened.
enum class SymbolicLinks { followed, refused };

/// Opens a file for reading without ever waiting. Returns null, with errno set, if it cannot be
/// opened; errno is EINVAL if it is not a regular file but a folder, a pipe or a device. The caller
/// closes it.
std::FILE* open_regular(const std::filesystem::path& path, SymbolicLinks links) noexcept;

/// The first bytes of a file, at most `most`; nothing, with errno set, if open_regular() fails or
/// the disk does.
std::optional<std::string> read_regular(const std::filesystem::path& path, std::size_t most);

}  // namespace casebook
