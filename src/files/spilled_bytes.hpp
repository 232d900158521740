// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "files/temporary_file.hpp"

namespace casebook {

/// Pieces of bytes that are appended and then read, in any order: the first of them are kept in
/// memory, the rest in a temporary file. One thread at a time.
class SpilledBytes {
 public:
  /// About `in_memory` bytes are kept in memory; the file is made in `scratch`, see TemporaryFile.
  explicit SpilledBytes(std::size_t in_memory, std::filesystem::path scratch = {})
      : in_memory_(in_memory), file_(std::move(scratch)) {}

  /// Appends a piece and returns its offset. Throws OutputError if the disk is full.
  std::uint64_t append(std::string_view piece);
  std::uint64_t size() const { return memory_.size() + spilled_ + unwritten_.size(); }

  /// Bytes of one piece. The view lives until the next call. Throws OutputError if the disk fails.
  std::string_view read(std::uint64_t offset, std::size_t size);

 private:
  void write();

  std::size_t in_memory_;
  TemporaryFile file_;
  std::string memory_;
  std::string unwritten_;      ///< behind what the file holds
  std::uint64_t spilled_ = 0;  ///< bytes in the file
  std::string window_;         ///< of the file, where it was read last
  std::uint64_t window_begin_ = 0;
};

}  // namespace casebook
