// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// The folder of an export: `documents`, `documents-with-links`, `links.csv`, `manifest.json`.
/// Files are made in a hidden folder inside it and renamed into place when whole. Unless committed,
/// everything this run put there is taken away again. Threads may share it.
class OutputFolder {
 public:
  /// Refuses (OutputError) a folder that holds an export, or anything else, unless `overwrite`; then
  /// the earlier export's manifest goes first and its files after it, and nothing else is touched.
  OutputFolder(std::filesystem::path folder, bool overwrite);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// For files that are not whole yet, on the same file system as the rest.
  const std::filesystem::path& scratch() const { return scratch_; }

  /// Renames the whole file `made` (in scratch) to `name`, relative to the folder, with `/`.
  void publish(const std::filesystem::path& made, std::string_view name);

  /// Writes `manifest` as manifest.json, last of all. Nothing is taken away afterwards.
  void commit(std::string_view manifest);

 private:
  std::filesystem::path folder_, scratch_;
  std::mutex mutex_;
  std::vector<std::filesystem::path> published_;
  bool made_folder_ = false, committed_ = false;
};

}  // namespace casebook
