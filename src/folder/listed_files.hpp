// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

#include "files/whole_file.hpp"

namespace casebook {

/// The files that a file called manifest.json lists.
struct ListedFiles {
  bool of_casebook = false;    ///< it is the manifest of an export
  bool with_checksums = true;  ///< every file has a checksum, as in all but the oldest manifests
  std::vector<WrittenFile> files;      ///< in the order of the manifest; sizes are not read
  std::vector<WrittenFile> elsewhere;  ///< files outside of the folder, named by a user
};

/// Reads a manifest as a stream, because it may be long. Does not check its claims, but leaves out
/// names that lead out of the folder. A file that cannot be read, a symbolic link or a pipe is no
/// manifest of ours.
ListedFiles read_listed_files(const std::filesystem::path& manifest);

}  // namespace casebook
