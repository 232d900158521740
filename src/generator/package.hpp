// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

#include "generator/segment_store.hpp"

namespace casebook {

/// An entry of the zip, already deflated.
struct PackageEntry {
  std::string_view name;
  const SegmentStream* content;
  const TemporaryFile* file;  ///< where extents without bytes are; may be null if there are none
};

/// Writes a zip whose entries are `entries`, in this order. It appears whole at `path` or not at
/// all, and is the same whenever it is written. Throws OutputError.
void write_package(const std::filesystem::path& path, std::span<const PackageEntry> entries);

}  // namespace casebook
