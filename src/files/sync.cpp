// SPDX-License-Identifier: MIT
#include "files/sync.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "files/descriptor.hpp"
#include "files/output_error.hpp"

namespace casebook {
namespace {

void sync_with(int (*call)(int), const std::filesystem::path& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  int result = file.is_open() ? call(file.number()) : -1;
  while (result != 0 && file.is_open() && errno == EINTR) result = call(file.number());
  // Some file systems cannot sync a folder: then its names are as safe as they can be.
  if (result != 0 && !(file.is_open() && errno == EINVAL))
    throw output_error("Cannot write", path, errno);
}

}  // namespace

void sync(const std::filesystem::path& file) { sync_with(::fsync, file); }

void sync_all(const std::filesystem::path& folder) {
#if defined(__linux__) && !defined(CASEBOOK_PORTABLE)
  sync_with(::syncfs, folder);
#else
  sync(folder);
  std::error_code error;
  std::filesystem::recursive_directory_iterator entries(folder, error);
  for (; !error && entries != end(entries); entries.increment(error))
    if (!entries->is_symlink()) sync(entries->path());
  if (error) throw output_error("Cannot write", folder, error);
#endif
}

}  // namespace casebook
