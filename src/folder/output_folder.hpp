// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <mutex>
#include <optional>
#include <vector>

#include "files/folder_lock.hpp"
#include "folder/earlier_export.hpp"
#include "folder/made_folders.hpp"
#include "folder/staging.hpp"

namespace casebook {

/// The folder of an export. New files are made in a hidden folder until they are committed: beside
/// it if the folder can be exchanged as a whole, else inside it. commit() then replaces the earlier
/// export in one step and makes the new one survive a power cut. A run that is killed at any time
/// leaves either the old or the new export; the next run undoes what was half moved. Without a
/// commit, nothing has changed in the end. Files that are not part of an unchanged earlier export
/// are never touched. Threads may share it.
class OutputFolder {
 public:
  /// Makes the folders above the folder. Throws OutputError if it contains anything, unless
  /// `overwrite`, and then if a file of an earlier export was changed; in any case if another run
  /// is writing to it.
  ///
  /// `named` is a file outside of the folder that the user wants written, or empty. OutputError is
  /// thrown if it exists, unless the earlier export wrote it and it is unchanged.
  ///
  /// `shards`, files in the folder, are replaced in any case.
  OutputFolder(std::filesystem::path folder, bool overwrite,
               const std::filesystem::path& named = {}, std::vector<WrittenFile> shards = {});
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Puts back what a run that was killed had half moved. Throws OutputError if another run is
  /// writing to the folder.
  static void restore(const std::filesystem::path& folder);

  /// Makes `shard`, the name of a file of a shard, a file of this export called `name`.
  void take_over(const std::string& shard, const std::string& name);

  /// The folder for a run's temporary files.
  const std::filesystem::path& scratch() const { return staging_->path(); }
  /// The folder in which the files of the export are made, under their final names.
  std::filesystem::path content() const { return staging_->made(); }

  /// Throws OutputError if a file `name` (relative, with `/`) cannot be written because something
  /// else is in the way, or if `file`, which the run reads, would be replaced.
  void require_free(const std::filesystem::path& name) const;
  void require_kept(const std::filesystem::path& file) const;

  /// Call when all files are complete: has the manifest written, puts the export in place, and has
  /// the file `named` published. What the run needed besides is removed when this is destroyed,
  /// because the temporary files in it, if open, cannot be removed everywhere. Throws OutputError;
  /// then the earlier export is as it was.
  void commit(
      const std::function<void(std::ostream&)>& write_manifest,
      const std::function<void()>& publish = [] {});

  /// Removes at once what this run made, unless it was committed or is being committed: for a
  /// process that is about to end without its destructors. Any thread may call it; call nothing
  /// afterwards.
  void abandon() noexcept;

 private:
  void find_folder();
  void prepare(bool overwrite, const std::filesystem::path& named);
  void refuse_what_is_there(bool overwrite);
  void refuse_named(const std::filesystem::path& named, bool overwrite) const;
  void choose_staging(const std::filesystem::path& named);
  void write_manifest(const std::function<void(std::ostream&)>& write) const;
  void put_into_place(const std::function<void()>& publish);

  std::filesystem::path folder_;
  MadeFolders made_folders_;  ///< removed last
  std::optional<FolderLock> lock_;
  std::vector<WrittenFile> shards_;
  std::optional<EarlierExport> earlier_;
  std::optional<Staging> staging_;
  bool exchanged_ = true;  ///< as a whole instead of file by file
  std::mutex mutex_;
  bool committed_ = false;
};

}  // namespace casebook
