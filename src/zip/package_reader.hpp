// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace casebook {

/// The limits of a zip: anything larger is a mistake or a zip bomb.
struct ZipLimits {
  std::size_t entries = 0;
  std::uint64_t of_one = 0;  ///< inflated bytes of a part
  std::uint64_t of_all = 0;  ///< inflated bytes of all parts that are read whole
  std::uint64_t ratio = 0;   ///< inflated bytes of a part for each byte of the zip, where it has
                             ///< more than 64 MB; 0: any
};

/// The bytes of a part, inflated as they are read. Lives no longer than its PackageReader. One
/// thread at a time.
class PackagePart {
 public:
  ~PackagePart();
  PackagePart(const PackagePart&) = delete;
  PackagePart& operator=(const PackagePart&) = delete;

  /// Reads up to `capacity` bytes and returns how many; 0 only at the end. Throws ZipFault if the
  /// part is damaged or too large.
  std::size_t read(char* to, std::size_t capacity);
  std::uint64_t size() const { return size_; }  ///< inflated, as the zip declares it
  std::uint64_t taken() const { return taken_; }

 private:
  friend class PackageReader;
  PackagePart(std::string name, std::uint64_t size, std::uint64_t most);
  void check_size() const;

  struct File;
  std::string name_;
  std::uint64_t size_, most_;
  std::uint64_t taken_ = 0;
  std::unique_ptr<File> file_;
};

/// Reads the parts of a zip from an untrusted writer (an Office document, ISO 29500-2). One thread
/// at a time.
class PackageReader {
 public:
  /// `zip` holds the whole file. Throws ZipFault if it is no zip, or one that Office would not
  /// open: with duplicate names, names that lead elsewhere or contain a backslash, or more entries
  /// than allowed.
  PackageReader(std::string zip, const ZipLimits& limits);
  /// The same of a regular file, which is read as its parts are.
  PackageReader(const std::filesystem::path& file, const ZipLimits& limits);
  ~PackageReader();
  PackageReader(const PackageReader&) = delete;
  PackageReader& operator=(const PackageReader&) = delete;

  /// The name of a part as the zip spells it, found by any equivalent spelling; empty if there is
  /// none.
  std::string find(std::string_view name) const;

  /// The bytes of an existing part. Throws ZipFault if it is encrypted, damaged or too large.
  std::string read(std::string_view name);
  /// An existing part, to be read piece by piece; several may be read at the same time. Throws as
  /// read() does.
  std::unique_ptr<PackagePart> open(std::string_view name);

 private:
  struct Archive;

  void list();

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
