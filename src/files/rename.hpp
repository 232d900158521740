// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace casebook {

/// Renames `from` to `to`, in the place of a file that has that name. Returns false, with errno
/// set, if that fails.
bool rename_over(const std::filesystem::path& from, const std::filesystem::path& to) noexcept;

/// Renames `from` to `to` if nothing has that name. Otherwise returns false, with errno set (EEXIST
/// if the name is taken). If the system has no such call, it checks first and then renames.
bool rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to) noexcept;

/// Exchanges two files or folders of one file system in one step. Returns false, with errno set, if
/// one does not exist, or if the system or the file system cannot do it.
bool exchange(const std::filesystem::path& one, const std::filesystem::path& other) noexcept;

}  // namespace casebook
