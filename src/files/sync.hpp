// SPDX-License-Identifier: MIT
// Makes what has been written survive a power cut.
#pragma once

#include <filesystem>

namespace casebook {

/// Returns once the bytes of `file`, or the names in it if it is a folder, are on the disk. Throws
/// OutputError.
void sync(const std::filesystem::path& file);

/// The same for everything below `folder`: in one call for its whole file system if the system has
/// one, else file by file. Throws OutputError.
void sync_all(const std::filesystem::path& folder);

}  // namespace casebook
