// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <mutex>
#include <optional>
#include <vector>

#include "files/descriptor.hpp"
#include "folder/earlier_export.hpp"
#include "folder/staging.hpp"

namespace casebook {

/// The folder of an export. What is made for it lies in a hidden folder, beside it where it can be
/// exchanged as a whole, else in it, until it is committed; then it takes the place of the earlier
/// export as one, and stays there whatever happens to the power. A run that dies, at any instant,
/// leaves the old export or the new; what it had half moved, the next puts back. Unless committed,
/// nothing has changed in the end. Files that are not of an unchanged earlier export are never
/// touched. Threads may share it.
class OutputFolder {
 public:
  /// Makes what leads to the folder. Refuses (OutputError) one that holds anything, unless
  /// `overwrite`; then, an earlier export of which a file was changed. Refuses in any case one that
  /// another run is writing to.
  /// `named`: a file that the user wants written elsewhere, or empty. It is refused where there is
  /// one, unless it is one that the earlier export wrote, unchanged.
  OutputFolder(std::filesystem::path folder, bool overwrite,
               const std::filesystem::path& named = {});
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// For files that a run needs for itself.
  const std::filesystem::path& scratch() const { return staging_->path(); }
  /// Where the files of the export are made, by their final names.
  std::filesystem::path content() const { return staging_->made(); }

  /// Throws OutputError where a file `name` (relative, with `/`) cannot be written because
  /// something else is in the way; or where `file`, which the run reads, is one to be replaced.
  void require_free(const std::filesystem::path& name) const { earlier_->require_free(name); }
  void require_kept(const std::filesystem::path& file) const;

  /// All files are there: has the manifest written, and puts the export into place. Nothing is
  /// taken away afterwards. Throws OutputError; then the earlier export stands as it did.
  void commit(const std::function<void(std::ostream&)>& write_manifest);

  /// Takes away at once what this run made, unless it is just being committed or was: for a process
  /// that is about to end without its destructors. Any thread; call nothing after it.
  void abandon() noexcept;

 private:
  void find_folder();
  void make(const std::filesystem::path& folder);
  void prepare(bool overwrite, const std::filesystem::path& named);
  void clear_left_over() const;
  void refuse_what_is_there(bool overwrite);
  void refuse_named(const std::filesystem::path& named, bool overwrite) const;
  void choose_staging(const std::filesystem::path& named);
  void write_manifest(const std::function<void(std::ostream&)>& write) const;
  void put_into_place();
  void remove_made_folders() const noexcept;

  std::filesystem::path folder_;
  std::vector<std::filesystem::path> made_folders_;
  std::optional<Descriptor> lock_;
  std::optional<EarlierExport> earlier_;
  std::optional<Staging> staging_;
  bool exchanged_ = true;  ///< as a whole, and not file by file
  std::mutex mutex_;
  bool committed_ = false;
};

}  // namespace casebook
