// SPDX-License-Identifier: MIT
#include "files/sync.hpp"

#include <cerrno>
#include <system_error>

#include "files/output_error.hpp"
#include "files/windows/system.hpp"

namespace casebook {

/// NTFS keeps a journal of names: flushing a folder is a favour that not everybody is granted.
void sync(const std::filesystem::path& file) {
  std::error_code unknown;
  const bool folder = std::filesystem::is_directory(file, unknown);
  const Descriptor opened =
      open_with(file, GENERIC_WRITE, OPEN_EXISTING, folder ? FILE_FLAG_BACKUP_SEMANTICS : 0);
  const bool done = opened.is_open() && ::FlushFileBuffers(handle_of(opened)) != 0;
  if (done || folder) return;
  if (opened.is_open()) set_errno();
  throw output_error("Cannot write", file, errno);
}

void sync_all(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::recursive_directory_iterator entries(folder, error);
  for (; !error && entries != end(entries); entries.increment(error))
    if (entries->is_regular_file()) sync(entries->path());
  if (error) throw output_error("Cannot write", folder, error);
}

}  // namespace casebook
