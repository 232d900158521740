// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>

#include "files/open.hpp"

namespace casebook {

/// Whether others that share may lock the same folder meanwhile.
enum class Locking { alone, shared };

/// A folder that only one process at a time uses, or only those that share it. The lock ends with
/// this object, or with its process in whatever way. A file system without locks has none.
class FolderLock {
 public:
  /// Locks `folder`; error() says whether that was done.
  FolderLock(const std::filesystem::path& folder, SymbolicLinks links,
             Locking locking = Locking::alone);
  ~FolderLock();
  FolderLock(FolderLock&&) noexcept;
  FolderLock& operator=(FolderLock&&) = delete;

  /// 0 if this process has the lock; EWOULDBLOCK if another has it; else the errno of why the
  /// folder cannot be opened: ENOTDIR or ELOOP if it is none.
  int error() const { return error_; }
  /// Whether `path` still names this folder: a previous holder of the lock may have removed it.
  /// Throws OutputError if that is not known.
  bool is_at(const std::filesystem::path& path) const;

 private:
  struct Held;
  std::unique_ptr<Held> held_;
  int error_ = 0;
};

}  // namespace casebook
