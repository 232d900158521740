// SPDX-License-Identifier: MIT
#include "files/rename.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>

namespace casebook {
namespace {

bool look_and_rename(const char* from, const char* to) {
  struct stat there {};
  if (::lstat(to, &there) == 0) {
    errno = EEXIST;
    return false;
  }
  return errno == ENOENT && ::rename(from, to) == 0;
}

}  // namespace

bool rename_over(const std::filesystem::path& from, const std::filesystem::path& to) noexcept {
  return ::rename(from.c_str(), to.c_str()) == 0;
}

#if defined(RENAME_EXCHANGE) && !defined(CASEBOOK_PORTABLE)

bool rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to) noexcept {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  const bool unknown = errno == EINVAL || errno == ENOSYS;
  return unknown && look_and_rename(from.c_str(), to.c_str());
}

bool exchange(const std::filesystem::path& one, const std::filesystem::path& other) noexcept {
  return ::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0;
}

#else

bool rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to) noexcept {
  return look_and_rename(from.c_str(), to.c_str());
}

bool exchange(const std::filesystem::path&, const std::filesystem::path&) noexcept {
  errno = ENOSYS;
  return false;
}

#endif

}  // namespace casebook
