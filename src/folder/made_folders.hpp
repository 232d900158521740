// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

namespace casebook {

/// The folders that a run made to write in. Those that are empty are removed when this is
/// destroyed, unless they are kept.
class MadeFolders {
 public:
  MadeFolders() = default;
  ~MadeFolders() { remove(); }
  MadeFolders(const MadeFolders&) = delete;
  MadeFolders& operator=(const MadeFolders&) = delete;

  /// Makes `folder` and the folders above it, as far as they are missing. Throws OutputError.
  void make(const std::filesystem::path& folder);

  /// What was made has been used: it stays.
  void keep() noexcept { made_.clear(); }

  /// Removes those that are empty.
  void remove() const noexcept;

 private:
  std::vector<std::filesystem::path> made_;  ///< the outer ones first
};

}  // namespace casebook
