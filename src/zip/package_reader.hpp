// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace casebook {

/// Reads the parts of a zip that somebody else has written, and trusts nothing that it says of
/// itself. One thread at a time.
class PackageReader {
 public:
  // What a template may hold, far beyond any look: more is a mistake or a bomb.
  static constexpr std::size_t most_entries = 4096;
  static constexpr std::uint64_t most_of_one = std::uint64_t{64} << 20;   ///< inflated bytes
  static constexpr std::uint64_t most_of_all = std::uint64_t{128} << 20;  ///< of what is read

  /// `zip`: the whole file. Throws TemplateFault where it is no zip, or one that Word would not
  /// open: names that are doubled, lead elsewhere or hold a backslash, or more entries than
  /// allowed.
  explicit PackageReader(std::string zip);
  ~PackageReader();
  PackageReader(const PackageReader&) = delete;
  PackageReader& operator=(const PackageReader&) = delete;

  /// The name of a part as the zip has it, found by any spelling that means the same; empty where
  /// there is none.
  std::string find(std::string_view name) const;

  /// The bytes of a part that is there. Throws TemplateFault where it is encrypted, damaged or too
  /// large.
  std::string read(std::string_view name);

 private:
  struct Archive;

  void list();
  std::string inflate(std::uint64_t index, std::string_view name);

  std::string zip_;
  std::unique_ptr<Archive> archive_;
  struct Entry {
    std::string name;
    std::uint64_t index;
  };
  std::map<std::string, Entry> entries_;  ///< by part_key()
  std::uint64_t inflated_ = 0;            ///< bytes, so far
};

}  // namespace casebook
