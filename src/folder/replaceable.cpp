// SPDX-License-Identifier: MIT
#include "folder/replaceable.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <string_view>

namespace casebook {
namespace {

bool is_mount_point(const std::filesystem::path& folder) {
#if defined(STATX_ATTR_MOUNT_ROOT) && !defined(CASEBOOK_PORTABLE)
  struct statx status {};
  return ::statx(AT_FDCWD, folder.c_str(), 0, 0, &status) != 0 ||
         (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#else
  struct stat here {
  }, above{};
  return ::stat(folder.c_str(), &here) != 0 || ::stat((folder / "..").c_str(), &above) != 0 ||
         here.st_dev != above.st_dev;
#endif
}

/// A new folder can get the same mode and owner, but no further access rules.
bool has_access_rules([[maybe_unused]] const std::filesystem::path& folder) {
#if defined(__linux__) && !defined(CASEBOOK_PORTABLE)
  std::string names(std::size_t{1} << 16, '\0');
  const ssize_t size = ::listxattr(folder.c_str(), names.data(), names.size());
  if (size < 0) return errno != ENOTSUP;
  const std::string_view selinux("security.selinux\0", 17);
  return size > 0 && std::string_view(names.data(), static_cast<std::size_t>(size)) != selinux;
#else
  return true;
#endif
}

}  // namespace

bool may_be_replaced(const std::filesystem::path& folder) {
  return !is_mount_point(folder) && !has_access_rules(folder);
}

bool make_like(const std::filesystem::path& made, const std::filesystem::path& folder) {
  struct stat like {
  }, is{};
  if (::stat(folder.c_str(), &like) != 0 || ::stat(made.c_str(), &is) != 0) return false;
  const bool same_owner = like.st_uid == is.st_uid && like.st_gid == is.st_gid;
  if (!same_owner && ::chown(made.c_str(), like.st_uid, like.st_gid) != 0) return false;
  return ::chmod(made.c_str(), like.st_mode & 07777) == 0;
}

}  // namespace casebook
