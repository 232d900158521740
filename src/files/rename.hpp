// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace casebook {

/// Renames `from` to `to` where nothing of that name is there. False, with errno set (EEXIST: there
/// is), otherwise. Where the system has no such call, it looks first, and then renames.
bool rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to) noexcept;

/// Exchanges two files or folders of one file system in one step. False, with errno set, where one
/// is not there, or the system or the file system has no such call.
bool exchange(const std::filesystem::path& one, const std::filesystem::path& other) noexcept;

}  // namespace casebook
