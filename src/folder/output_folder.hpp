// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "folder/scratch_folder.hpp"

namespace casebook {

/// The folder of an export: `documents`, `documents-with-links`, `links.csv`, `manifest.json`, and
/// what else was asked for.
/// Files are made in a hidden folder inside it and renamed into place when whole. Unless committed,
/// everything this run put there is taken away again. Threads may share it.
class OutputFolder {
 public:
  /// Makes the folder and what it needs. Refuses (OutputError) one that holds an export, whole or
  /// unfinished, or anything else, unless `overwrite`; then the earlier export's manifest goes
  /// first and the files that it or an unfinished run names after it, and nothing else is touched.
  /// Refuses in any case a folder that another run is writing to, or that leads elsewhere by a
  /// symbolic link inside it.
  OutputFolder(std::filesystem::path folder, bool overwrite);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// For files that are not whole yet, on the same file system as the rest.
  const std::filesystem::path& scratch() const { return scratch_->path(); }

  /// Renames the whole file `made` (in scratch) to `name`, relative to the folder, with `/`: in one
  /// of the folders of an export, or beside them. Throws OutputError.
  void publish(const std::filesystem::path& made, std::string_view name);

  /// Has manifest.json written, last of all. Nothing is taken away afterwards. Throws OutputError.
  void commit(const std::function<void(std::ostream&)>& write_manifest);

  /// Takes away at once what this run put there, unless committed: for a process that is about to
  /// end without its destructors. Any thread; call nothing after it.
  void abandon() noexcept;

 private:
  void make(const std::filesystem::path& folder);
  void prepare(bool overwrite);
  void roll_back() noexcept;
  void remove_published() const noexcept;
  void remove_made_folders() const noexcept;

  std::filesystem::path folder_;
  std::optional<ScratchFolder> scratch_;
  std::mutex mutex_;
  std::vector<std::filesystem::path> known_folders_;  ///< that are there; few
  std::vector<std::filesystem::path> made_folders_;
  std::vector<std::string> published_;  ///< full names; there may be very many
  bool committed_ = false;
};

}  // namespace casebook
