// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "generator/document.hpp"
#include "generator/segment_store.hpp"

namespace casebook {

/// An entry of the zip, already deflated.
struct PackageEntry {
  std::string name;
  SegmentStream content;
};

/// Writes a zip whose entries are `entries`, in this order; extents without bytes are in `file`. It
/// appears whole at `path` or not at all, and is the same whenever it is written. Throws
/// OutputError.
WrittenFile write_package(const std::filesystem::path& path, std::span<const PackageEntry> entries,
                          const TemporaryFile* file);

}  // namespace casebook
