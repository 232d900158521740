// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "files/stamp.hpp"
#include "files/whole_file.hpp"

namespace casebook {

/// The content of a folder before an export is written there: the unchanged files of an earlier
/// export, and anything else, which this program must not touch. Follows no symbolic link in the
/// folder. One thread at a time, except for owns().
class EarlierExport {
 public:
  /// Examines the folder and reads the manifest. A folder that does not exist is empty. Throws
  /// OutputError if it cannot be read.
  explicit EarlierExport(std::filesystem::path folder);

  /// Counts `files` as its own, too: shards, which are to become an export. Call first.
  void add(const std::vector<WrittenFile>& files);

  /// Whether a whole export is there.
  bool is_there() const { return is_there_; }
  /// Whether the folder contains nothing but the earlier export, apart from what runs hide in it.
  bool is_alone() const;

  /// Throws OutputError, naming the file, unless every file of the export is either gone or
  /// unchanged: of the same size and SHA-256. Call before the members below.
  void require_unchanged();
  /// The same, but only checks whether the files were touched since then.
  void require_untouched() const;

  /// Call after giving a file of the export a second name, which touches it.
  void note_second_name(const std::string& name);

  /// The existing files of the export except the manifest, relative, with `/`, in order.
  std::vector<std::string> names() const;
  /// Whether `name` is the manifest or one of names(). Threads may share it.
  bool owns(std::string_view name) const;
  /// Whether `file`, outside of the folder, was written by the earlier export as `name`, and is
  /// unchanged.
  bool wrote_elsewhere(const std::string& name, const std::filesystem::path& file) const;
  /// Throws OutputError if something that does not belong to the export has the name of a file that
  /// is to be written, or of a folder that leads to it.
  void require_free(const std::filesystem::path& name) const;

 private:
  struct Owned {
    std::string sha256;
    FileStamp stamp;
  };

  bool is_ours(const std::filesystem::directory_entry& entry) const;
  bool leads_to_ours(const std::string& folder) const;
  [[noreturn]] void refuse(const std::string& name, const std::string& why) const;

  std::filesystem::path folder_;
  bool is_there_ = false;
  bool with_checksums_ = true;
  std::vector<WrittenFile> elsewhere_;
  std::map<std::string, Owned, std::less<>> owned_;
};

}  // namespace casebook
