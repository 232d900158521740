// SPDX-License-Identifier: MIT
// Paths from and to texts. All texts of the program are UTF-8; where a path is of UTF-16, as on
// Windows, the conversion that std::filesystem makes by itself follows the system's old encoding
// instead.
#pragma once

#include <filesystem>
#include <string_view>
#include <system_error>

namespace casebook {

/// The path that `name`, in UTF-8, stands for. Throws std::system_error if it is ill-formed and the
/// system's paths are of UTF-16.
///
/// On Windows, names that std::filesystem or Windows itself would take for others are given their
/// usual form (Microsoft, "Naming Files, Paths, and Namespaces"): `\\?\C:\rows.csv` is
/// `C:\rows.csv`, `C:rows.csv` the file in the folder that drive C is at, and dots and blanks at
/// the end are none.
std::filesystem::path path_of(std::string_view name);

/// `path` from the root on, links and all. std::filesystem takes `\\server\share` of Windows'
/// network for a folder of the drive: so nothing else in the program may ask it for this, for a
/// root or for what is canonical.
std::filesystem::path absolute_path(const std::filesystem::path& path);

/// The same without links, `.` and `..` (on Windows links stay). Empty, with `error` set, if there
/// is nothing of that name.
std::filesystem::path canonical_path(const std::filesystem::path& path, std::error_code& error);

/// What `path` begins with before its first name: `/`, `C:\`, `\\`, or nothing.
std::filesystem::path root_of(const std::filesystem::path& path);

/// Whether `path` is a device of Windows, such as `CON` or `folder\nul`. False elsewhere.
bool is_device(const std::filesystem::path& path);

}  // namespace casebook
