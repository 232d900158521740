// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>

#include "files/descriptor.hpp"

namespace casebook {

/// A file without a name, made at its first use and removed with the process. Threads may share it.
class TemporaryFile {
 public:
  /// It is made in `folder`, or in the system's folder for temporary files if that is empty.
  explicit TemporaryFile(std::filesystem::path folder);

  /// Reserves `size` bytes at the end and returns their offset. Throws OutputError if no file can
  /// be made.
  std::uint64_t reserve(std::uint64_t size);
  /// Writes to reserved bytes. Throws OutputError (full disk).
  void write(std::uint64_t offset, std::string_view bytes);
  /// Reserves and writes; returns the offset. Throws OutputError.
  std::uint64_t append(std::string_view bytes);

  /// Fills `out` with the bytes written at `offset`. Throws OutputError if the disk fails or
  /// nothing was written there.
  void read(std::uint64_t offset, std::span<char> out) const;
  /// The same, but returns false, with errno set, instead of throwing.
  bool try_read(std::uint64_t offset, std::span<char> out) const noexcept;

 private:
  [[noreturn]] void fail(const char* what, int code) const;

  std::filesystem::path folder_;
  std::mutex mutex_;
  std::optional<Descriptor> descriptor_;
  std::uint64_t size_ = 0;
};

}  // namespace casebook
