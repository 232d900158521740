// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

#include "files/whole_file.hpp"

namespace casebook {

/// What a file that is called manifest.json says of the files beside it.
struct ListedFiles {
  bool of_casebook = false;    ///< it is the manifest of an export
  bool with_checksums = true;  ///< it names every file with a checksum, as all do but the oldest
  std::vector<WrittenFile> files;      ///< in the order in which it names them; sizes are not read
  std::vector<WrittenFile> elsewhere;  ///< that a user named outside of the folder
};

/// Reads it piece by piece: it may be long. Nothing that it says is checked. What cannot be read, a
/// symbolic link or a pipe is no manifest of ours.
ListedFiles read_listed_files(const std::filesystem::path& manifest);

}  // namespace casebook
