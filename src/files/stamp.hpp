// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>

namespace casebook {

/// The properties of a file that change when it is written to.
struct FileStamp {
  std::uint64_t number = 0, size = 0;
  std::int64_t seconds = 0, nanoseconds = 0;
  bool operator==(const FileStamp&) const = default;
};

/// Follows no symbolic link. An empty stamp if there is no such file. Throws OutputError if that is
/// not known.
FileStamp stamp_of(const std::filesystem::path& path);

}  // namespace casebook
