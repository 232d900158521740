// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "files/descriptor.hpp"

namespace casebook {

/// The hidden folder of a run in progress: for files that are not whole yet, and a journal of the
/// names that are this program's to remove, so that the run after a crash knows. Locked while the
/// run lives. Removed with all that is in it when destroyed.
class ScratchFolder {
 public:
  static constexpr std::string_view name = ".casebook-partial";

  /// Makes it in `parent`, or takes over that of a run that died. Throws OutputError where another
  /// run lives in it, or it cannot be made.
  explicit ScratchFolder(const std::filesystem::path& parent);
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  /// Throws OutputError where a run lives in that of `parent`.
  static void refuse_live_run(const std::filesystem::path& parent);

  const std::filesystem::path& path() const { return path_; }

  /// What the journal of the run that died names; empty if there was none.
  const std::vector<std::string>& left_over() const { return left_over_; }

  /// Puts a name into the journal, before the file is there. Throws OutputError. Not for threads to
  /// share.
  void note(std::string_view published_name);

 private:
  std::filesystem::path path_;
  Descriptor lock_;
  Descriptor journal_;
  std::vector<std::string> left_over_;
};

}  // namespace casebook
