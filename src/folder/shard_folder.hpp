// SPDX-License-Identifier: MIT
// The folders in which shards wait for their merge: DIR/shard-1-of-3 and so on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "files/whole_file.hpp"
#include "folder/made_folders.hpp"
#include "folder/staging.hpp"
#include "options.hpp"

namespace casebook {

/// What is the same in all shards of an export, and what one of them wrote.
struct ShardRecord {
  std::string version;
  std::string source;   ///< Reader::description()
  std::string options;  ///< a digest of those that shape the output
  std::string date;     ///< SOURCE_DATE_EPOCH as text; empty where it was not set
  std::string rows;     ///< a digest of all rows
  std::uint64_t row_count = 0;
  Shard shard;
  std::vector<WrittenFile> files;  ///< relative to the shard's folder, ascending
};

/// `shard-1-of-3`
std::string shard_name(const Shard& shard);
/// The files of a shard's folder that hold its record and all else that a merge needs.
inline constexpr const char* shard_record_name = "shard.json";
inline constexpr const char* fragment_name = "fragment";

/// The records of all shards in `folder`, by their numbers. Throws OutputError unless each of an
/// export is there, complete, once, and none of another; its sentence names that shard.
std::vector<ShardRecord> read_shards(const std::filesystem::path& folder);

/// Throws OutputError, naming both, unless two shards are of one export.
void require_same_export(const std::filesystem::path& folder, const ShardRecord& one,
                         const ShardRecord& other);

/// Removes what killed shards left in `folder`. Throws OutputError if one is being written.
void clear_unfinished_shards(const std::filesystem::path& folder);

/// The folder of a shard that is being written: made under a hidden name in the folder of the
/// export, which other shards write to at the same time. Without a commit, nothing remains.
class ShardFolder {
 public:
  /// Makes `folder` and the folders above it. Throws OutputError if the shard is there already, or
  /// a whole export, unless `overwrite`; if the folder holds a shard of another export; if another
  /// run writes this one or merges.
  ShardFolder(const std::filesystem::path& folder, const Shard& shard, bool overwrite);

  const std::filesystem::path& scratch() const { return staging_.path(); }
  std::filesystem::path content() const { return staging_.made(); }

  /// Throws OutputError if a shard that is there was written of other rows or with other options.
  void require_same_export(const ShardRecord& record) const;

  /// Lists what lies in content() in `record` and writes that there; then gives the shard its name.
  /// Returns once all of it is on the disk. Throws OutputError.
  void commit(ShardRecord record);

  /// See OutputFolder::abandon().
  void abandon() noexcept;

 private:
  bool put_into_place() const;

  std::filesystem::path folder_;
  std::filesystem::path place_;
  MadeFolders made_folders_;  ///< removed last
  FolderLock lock_;
  Staging staging_;
};

}  // namespace casebook
