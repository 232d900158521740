// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "generator/descriptor.hpp"

namespace casebook {

/// A file without a name, gone when closed. One thread at a time may append; any may read what was.
class TemporaryFile {
 public:
  /// Throws OutputError where none can be made in `folder`.
  explicit TemporaryFile(std::filesystem::path folder);

  /// Puts `bytes` at the end; where they begin. Throws OutputError (full disk).
  std::uint64_t append(std::string_view bytes);

  /// Fills `out` with what was written at `offset`. False, with errno set, where the disk fails.
  bool read(std::uint64_t offset, std::span<char> out) const noexcept {
    return descriptor_.read_at(offset, out);
  }

 private:
  std::filesystem::path folder_;
  Descriptor descriptor_;
  std::uint64_t size_ = 0;
};

}  // namespace casebook
