// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "files/descriptor.hpp"

namespace casebook {

/// The hidden folder in which a run makes an export, on the file system that it is to go to. Locked
/// while the run lives, however that ends. Removed with all that is in it when destroyed.
///
///     new/           the export as it will be; manifest.json comes last, when all is on the disk
///     old/           only where the export goes into a folder that must stay: what was there
///     whatever else  files that a run needs for itself
class Staging {
 public:
  /// In the folder of an export, or beside it.
  static std::filesystem::path inside(const std::filesystem::path& folder);
  static std::filesystem::path beside(const std::filesystem::path& folder);

  /// Makes `path`, or takes over that of a run that died, as it left it. Throws OutputError where
  /// another run lives in it (which names `folder`, the export's), or it cannot be made.
  Staging(std::filesystem::path path, const std::filesystem::path& folder);
  ~Staging();
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path made() const { return path_ / "new"; }
  std::filesystem::path taken_out() const { return path_ / "old"; }

  /// Whether it is to stay when destroyed: the next run needs what is in it.
  void keep(bool kept = true) noexcept { kept_ = kept; }
  /// Removes what is in it.
  void clear() const noexcept;

 private:
  std::filesystem::path path_;
  Descriptor lock_;
  bool kept_ = false;
};

/// Locks `folder` for this process until what it gives is gone. Throws OutputError where another
/// run has locked it, or it cannot be read.
Descriptor lock_folder(const std::filesystem::path& folder);

}  // namespace casebook
