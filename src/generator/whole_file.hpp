// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "files/descriptor.hpp"
#include "generator/document.hpp"

namespace casebook {

/// A file that appears whole under its name or not at all: until commit() it has another. Written
/// front to back with steps back in between, through a window of memory; a small file is written in
/// one go. One thread at a time.
class WholeFile {
 public:
  /// Makes `<path>.part`. Throws OutputError.
  explicit WholeFile(std::filesystem::path path);
  /// Removes it unless committed.
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  /// Writes at the position, which moves on. False, with errno set, where the disk fails or is
  /// full.
  bool write(std::string_view bytes);
  std::uint64_t position() const { return position_; }
  /// At most size().
  void set_position(std::uint64_t position) { position_ = position; }
  std::uint64_t size() const { return window_begin_ + window_.size(); }

  /// Gives the file its name, over whatever has it. Call once, last. Throws OutputError.
  WrittenFile commit();

 private:
  bool flush();
  std::string hash() const;
  std::filesystem::path unfinished() const { return path_.string() + ".part"; }

  std::filesystem::path path_;
  Descriptor descriptor_;
  std::uint64_t position_ = 0;
  std::uint64_t window_begin_ = 0;  ///< what is before it has been written to the disk
  std::string window_;
  bool committed_ = false;
};

}  // namespace casebook
