// SPDX-License-Identifier: MIT
#include "files/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>

#include "files/output_error.hpp"

namespace casebook {

struct FolderLock::Held {
  Descriptor folder;
};

FolderLock::FolderLock(const std::filesystem::path& folder, SymbolicLinks links, Locking locking) {
  const int no_links = links == SymbolicLinks::refused ? O_NOFOLLOW : 0;
  Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | no_links));
  if (!opened.is_open()) {
    error_ = errno;
    return;
  }
  const int kind = locking == Locking::shared ? LOCK_SH : LOCK_EX;
  if (::flock(opened.number(), kind | LOCK_NB) != 0 && errno == EWOULDBLOCK) error_ = errno;
  held_ = std::make_unique<Held>(Held{std::move(opened)});
}

FolderLock::~FolderLock() = default;
FolderLock::FolderLock(FolderLock&&) noexcept = default;

bool FolderLock::is_at(const std::filesystem::path& path) const {
  struct stat open {
  }, named{};
  if (::fstat(held_->folder.number(), &open) != 0) throw output_error("Cannot use", path, errno);
  if (::lstat(path.c_str(), &named) != 0 && errno != ENOENT)
    throw output_error("Cannot use", path, errno);
  return open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

}  // namespace casebook
