// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace casebook {

/// What a zip may hold: more is a mistake or a bomb.
struct ZipLimits {
  std::size_t entries = 0;
  std::uint64_t of_one = 0;  ///< inflated bytes of a part
  std::uint64_t of_all = 0;  ///< and of all parts that are read
};

/// Reads the parts of a zip that somebody else has written (an Office document, ISO 29500-2), and
/// trusts nothing that it says of itself. One thread at a time.
class PackageReader {
 public:
  /// `zip`: the whole file. Throws ZipFault where it is no zip, or one that Office would not open:
  /// names that are doubled, lead elsewhere or hold a backslash, or more entries than allowed.
  PackageReader(std::string zip, const ZipLimits& limits);
  ~PackageReader();
  PackageReader(const PackageReader&) = delete;
  PackageReader& operator=(const PackageReader&) = delete;

  /// The name of a part as the zip has it, found by any spelling that means the same; empty where
  /// there is none.
  std::string find(std::string_view name) const;

  /// The bytes of a part that is there. Throws ZipFault where it is encrypted, damaged or too
  /// large.
  std::string read(std::string_view name);

 private:
  struct Archive;

  void list();
  std::string inflate(std::uint64_t index, std::string_view name);

  std::string zip_;
  ZipLimits limits_;
  std::unique_ptr<Archive> archive_;
  struct Entry {
    std::string name;
    std::uint64_t index;
  };
  std::map<std::string, Entry> entries_;  ///< by part_key()
  std::uint64_t inflated_ = 0;            ///< bytes, so far
};

}  // namespace casebook
