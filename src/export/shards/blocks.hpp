// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>

#include "files/archive.hpp"
#include "files/whole_file.hpp"

namespace casebook {

/// Writes blocks of bytes one behind the other, each with its size in front (64 bits, little
/// endian) and its SHA-256 (64 hexadecimal digits) behind. One thread at a time.
class BlockWriter {
 public:
  /// Makes the file `name` in `folder`. Throws OutputError, as all members do.
  BlockWriter(const std::filesystem::path& folder, std::string name)
      : file_(folder, std::move(name)) {}

  void add(std::string_view block);
  /// A size without a block: for the end of a file, where BlockReader::last_number() finds it.
  void add_number(std::uint64_t number);
  /// Where the next block begins.
  std::uint64_t position() const { return file_.position(); }
  WrittenFile commit() { return file_.commit(); }

 private:
  WholeFile file_;
};

/// Reads them.
class BlockReader {
 public:
  /// Throws SourceError where `file` cannot be read, as all members do.
  explicit BlockReader(std::filesystem::path file);

  /// The next block, with the bytes that were written.
  std::string next();
  /// Unpacks the next block, which was packed of such values.
  template <class... Values>
  void unpack(Values&... values) {
    unpack_with([&](Unpacker& unpacker) { unpacker(values...); });
  }
  /// The same where the values are of types that only `take` knows.
  void unpack_with(const std::function<void(Unpacker&)>& take);
  /// The number in the last bytes of the file.
  std::uint64_t last_number();
  /// Goes to where a block begins.
  void seek(std::uint64_t position);
  /// Throws what is thrown where the file is damaged.
  [[noreturn]] void fail() const;

 private:
  std::uint64_t number();
  std::string bytes(std::uint64_t size);

  std::filesystem::path path_;
  std::ifstream in_;
  std::uint64_t size_ = 0;
};

}  // namespace casebook
