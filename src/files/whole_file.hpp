// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "files/descriptor.hpp"
#include "files/digest.hpp"
#include "files/partial_name.hpp"
#include "text/path.hpp"

namespace casebook {

/// A file that was written.
struct WrittenFile {
  std::string name;  ///< relative to the folder it was written to, with `/`
  std::uint64_t bytes = 0;
  std::string sha256;  ///< lower-case hex

  template <class Archive>
  void serialize(Archive& archive) {
    archive(name, bytes, sha256);
  }
};

/// Describes the file `name` of `folder` as it is on the disk. Throws OutputError if it cannot be
/// read.
WrittenFile describe_file(const std::filesystem::path& folder, const std::string& name);

/// The path of an incomplete file that is not in a hidden folder.
inline std::filesystem::path partial_path(std::filesystem::path path) {
  return path += path_of(partial_suffix);
}

/// Whether a file may replace another.
enum class Replacing { allowed, refused };

/// Renames the complete file `made` to `target`; both are on the disk when it returns. Throws
/// OutputError if that fails; then both are as they were, where the system can exchange files.
void rename_whole(const std::filesystem::path& made, const std::filesystem::path& target,
                  Replacing replacing);

/// The same, but removes `made` if that fails.
void put_in_place(const std::filesystem::path& made, const std::filesystem::path& target,
                  Replacing replacing);

/// A file that is removed unless it is committed. It is written from front to back, possibly with
/// steps back in between, through a buffer, and hashed meanwhile; a small file is written in one
/// call. A file outside of a hidden folder should be made under another name (see partial_path()).
/// One thread at a time.
class WholeFile {
 public:
  enum class Checksum { sha256, none };

  /// Makes or replaces the file `name` (relative, with `/`) in `folder`, and the folders that lead
  /// to it. Throws OutputError.
  WholeFile(const std::filesystem::path& folder, std::string name,
            Checksum checksum = Checksum::sha256);
  /// Removes the file unless it was committed.
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  /// Makes room for a file of `size` bytes, as far as it is written at once.
  void expect(std::uint64_t size);
  /// Writes at the position and advances it. Throws OutputError if the disk fails or is full.
  void append(std::string_view bytes);
  /// The same, but returns false, with errno set, instead of throwing.
  bool write(std::string_view bytes);
  std::uint64_t position() const { return position_; }
  /// At most size().
  void set_position(std::uint64_t position) { position_ = position; }
  std::uint64_t size() const { return window_begin_ + window_.size(); }

  /// Completes the file, which then stays. Call once, last. Throws OutputError.
  WrittenFile commit();

 private:
  bool write_back(std::string_view bytes);
  bool flush();

  std::string name_;
  std::filesystem::path path_;
  Descriptor descriptor_;
  std::uint64_t position_ = 0;
  std::uint64_t window_begin_ = 0;  ///< everything before it is on the disk
  std::string window_;
  Checksum checksum_;
  std::optional<Sha256> hash_;  ///< of what is before the window; none once that was changed
  bool committed_ = false;
};

}  // namespace casebook
