// SPDX-License-Identifier: MIT
// What has been written outlives a power cut once it has been synced, and not before.
#pragma once

#include <filesystem>

namespace casebook {

/// Returns once the bytes of `file`, or the names in it where it is a folder, are on the disk.
/// Throws OutputError.
void sync(const std::filesystem::path& file);

/// The same for everything below `folder`: in one call for its whole file system where the system
/// has that, else file by file. Throws OutputError.
void sync_all(const std::filesystem::path& folder);

}  // namespace casebook
