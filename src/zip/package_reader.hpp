// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace casebook {

/// The limits of a zip: anything larger is a mistake or a zip bomb.
struct ZipLimits {
  std::size_t entries = 0;
  std::uint64_t of_one = 0;  ///< inflated bytes of a part
  std::uint64_t of_all = 0;  ///< inflated bytes of all parts that are read
};

/// Reads the parts of a zip from an untrusted writer (an Office document, ISO 29500-2). One thread
/// at a time.
class PackageReader {
 public:
  /// `zip` holds the whole file. Throws ZipFault if it is no zip, or one that Office would not
  /// open: with duplicate names, names that lead elsewhere or contain a backslash, or more entries
  /// than allowed.
  PackageReader(std::string zip, const ZipLimits& limits);
  ~PackageReader();
  PackageReader(const PackageReader&) = delete;
  PackageReader& operator=(const PackageReader&) = delete;

  /// The name of a part as the zip spells it, found by any equivalent spelling; empty if there is
  /// none.
  std::string find(std::string_view name) const;

  /// The bytes of an existing part. Throws ZipFault if it is encrypted, damaged or too large.
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
