// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string_view>

namespace casebook {

/// An unnamed temporary file, made at its first use and gone with the process. Threads may share
/// it.
class ScratchFile {
 public:
  /// Made in `folder`, or in the system's folder for temporary files where that is empty.
  explicit ScratchFile(std::filesystem::path folder);
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  /// Sets `size` bytes aside and gives their offset. Throws OutputError.
  std::uint64_t reserve(std::uint64_t size);
  /// Throws OutputError where the bytes do not fit on the disk.
  void write(std::uint64_t offset, std::string_view bytes);
  /// Reads exactly `size` bytes that were written. Throws OutputError.
  void read(std::uint64_t offset, char* to, std::size_t size) const;

 private:
  std::filesystem::path folder_;
  std::mutex mutex_;
  int file_ = -1;
  std::uint64_t size_ = 0;
};

}  // namespace casebook
