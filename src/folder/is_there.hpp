// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace casebook {

/// What has this name; a symbolic link is not followed. Throws OutputError if the system cannot
/// say.
std::filesystem::file_status status_of(const std::filesystem::path& path);

/// Whether something has this name, even a symbolic link that leads nowhere. Throws OutputError if
/// the system cannot say: what may be an earlier export is not taken for nothing.
bool is_there(const std::filesystem::path& path);

}  // namespace casebook
