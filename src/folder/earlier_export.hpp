// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "files/whole_file.hpp"

namespace casebook {

/// What lies in a folder before an export goes there: the files of an earlier one, unchanged, and
/// whatever else, which is not this program's to touch. Follows no symbolic link in it. One thread
/// at a time, but for owns().
class EarlierExport {
 public:
  /// Looks, and reads the manifest. A folder that is not there holds nothing. Throws OutputError
  /// where it cannot be read.
  explicit EarlierExport(std::filesystem::path folder);

  bool is_there() const { return is_there_; }
  /// There is nothing in the folder at all, but what a run hides.
  bool is_empty() const;
  /// There is nothing in it but the earlier export.
  bool is_alone() const;

  /// Throws OutputError, which names the file, unless each file of the export is gone or as it was
  /// written: as large, and of the same SHA-256. Call before what follows.
  void require_unchanged();
  /// Likewise, but looks only whether anybody touched them since.
  void require_untouched() const;

  /// The files of it that are there, relative, with `/`, but for the manifest. In order.
  std::vector<std::string> names() const;
  /// Whether `name` is the manifest or one of names(). Threads may share it.
  bool owns(std::string_view name) const;
  /// Whether `file`, outside of the folder, is one that it wrote, unchanged.
  bool wrote_elsewhere(const std::filesystem::path& file) const;
  /// Throws OutputError where something that is none of the export's bears the name of a file that
  /// is to be written, or of a folder that leads to it.
  void require_free(const std::filesystem::path& name) const;

 private:
  /// What changes when anybody writes to a file.
  struct Stamp {
    std::uint64_t inode = 0, size = 0;
    std::int64_t seconds = 0, nanoseconds = 0;
    bool operator==(const Stamp&) const = default;
  };
  struct Owned {
    std::string sha256;
    Stamp stamp;
  };

  static Stamp stamp_of(const std::filesystem::path& path);
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
