// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "files/folder_lock.hpp"

namespace casebook {

/// The hidden folder in which a run makes an export, on the same file system as the export. Locked
/// until the run ends, in whatever way. Destroying it removes it with everything in it.
///
///      new/           the export in the making; manifest.json comes last, when all is on the disk
///      old/           only if the export goes into a folder that must stay: its earlier content
///      anything else  temporary files of the run
class Staging {
 public:
  /// The path of such a folder inside the folder of an export, or beside it.
  static std::filesystem::path inside(const std::filesystem::path& folder);
  static std::filesystem::path beside(const std::filesystem::path& folder);

  /// Makes `path`, or takes over that of a run that was killed, unchanged. Throws OutputError if
  /// another run is using it (naming `folder`, that of the export), or if it cannot be made.
  Staging(std::filesystem::path path, const std::filesystem::path& folder);
  ~Staging();
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path made() const { return path_ / "new"; }
  std::filesystem::path taken_out() const { return path_ / "old"; }

  /// Whether it stays when destroyed, because the next run needs its content.
  void keep(bool kept = true) noexcept { kept_ = kept; }
  /// Removes its content, unless it is kept.
  void clear() const noexcept;

 private:
  std::filesystem::path path_;
  FolderLock lock_;
  bool kept_ = false;
};

/// Locks `folder` for this process until the returned lock is destroyed. Throws OutputError
/// if another run has locked it, or if it cannot be read.
FolderLock lock_folder(const std::filesystem::path& folder, Locking locking = Locking::alone);

}  // namespace casebook
