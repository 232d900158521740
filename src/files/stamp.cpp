// SPDX-License-Identifier: MIT
#include "files/stamp.hpp"

#include <sys/stat.h>

#include <cerrno>

#include "files/output_error.hpp"

namespace casebook {

FileStamp stamp_of(const std::filesystem::path& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return {};
    throw output_error("Cannot read", path, errno);
  }
  return {status.st_ino, static_cast<std::uint64_t>(status.st_size), status.st_ctim.tv_sec,
          status.st_ctim.tv_nsec};
}

}  // namespace casebook
