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

namespace casebook {

/// A file that was written.
struct WrittenFile {
  std::string name;  ///< relative to the folder it was written to, with `/`
  std::uint64_t bytes = 0;
  std::string sha256;  ///< lower-case hex
};

/// The file `name` of `folder`, as it lies there. Throws OutputError where it cannot be read.
WrittenFile describe_file(const std::filesystem::path& folder, const std::string& name);

/// What a file in the making is called where it is not in a hidden folder.
inline std::filesystem::path partial_path(std::filesystem::path path) {
  return path += partial_suffix;
}

/// Whether a file may take the place of another.
enum class Replacing { allowed, refused };

/// Renames the whole file `made` to `target`; both are on the disk when it returns. Throws
/// OutputError where that fails; then `made` is gone.
void put_in_place(const std::filesystem::path& made, const std::filesystem::path& target,
                  Replacing replacing);

/// A file that is whole or gone: what is not committed is removed. Written front to back with steps
/// back in between, through a window of memory, and hashed on the way; a small file is written in
/// one go. Where somebody might look meanwhile, it is made under another name. One thread at a
/// time.
class WholeFile {
 public:
  enum class Checksum { sha256, none };

  /// Makes or replaces the file `name` (relative, with `/`) in `folder`, and the folders between.
  /// Throws OutputError.
  WholeFile(const std::filesystem::path& folder, std::string name,
            Checksum checksum = Checksum::sha256);
  /// Removes it unless committed.
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  /// Writes at the position, which moves on. Throws OutputError where the disk fails or is full.
  void append(std::string_view bytes);
  /// The same; false, with errno set, instead of an error.
  bool write(std::string_view bytes);
  std::uint64_t position() const { return position_; }
  /// At most size().
  void set_position(std::uint64_t position) { position_ = position; }
  std::uint64_t size() const { return window_begin_ + window_.size(); }

  /// The file is whole, and stays. Call once, last. Throws OutputError.
  WrittenFile commit();

 private:
  bool write_back(std::string_view bytes);
  bool flush();

  std::string name_;
  std::filesystem::path path_;
  Descriptor descriptor_;
  std::uint64_t position_ = 0;
  std::uint64_t window_begin_ = 0;  ///< what is before it has been written to the disk
  std::string window_;
  Checksum checksum_;
  std::optional<Sha256> hash_;  ///< of what is before the window; none once that was changed
  bool committed_ = false;
};

}  // namespace casebook
