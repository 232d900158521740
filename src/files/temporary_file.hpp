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

/// A file without a name, made at its first use and gone with the process. Threads may share it.
class TemporaryFile {
 public:
  /// To be made in `folder`, or in the system's folder for temporary files where that is empty.
  explicit TemporaryFile(std::filesystem::path folder);

  /// Sets `size` bytes aside at the end; where they begin. Throws OutputError where no file can be
  /// made.
  std::uint64_t reserve(std::uint64_t size);
  /// Writes to what was set aside. Throws OutputError (full disk).
  void write(std::uint64_t offset, std::string_view bytes);
  /// Both at once.
  std::uint64_t append(std::string_view bytes);

  /// Fills `out` with what was written at `offset`. Throws OutputError where the disk fails or
  /// nothing was.
  void read(std::uint64_t offset, std::span<char> out) const;
  /// Likewise; false, with errno set, instead of an error.
  bool try_read(std::uint64_t offset, std::span<char> out) const noexcept;

 private:
  [[noreturn]] void fail(const char* what, int code) const;

  std::filesystem::path folder_;
  std::mutex mutex_;
  std::optional<Descriptor> descriptor_;
  std::uint64_t size_ = 0;
};

}  // namespace casebook
