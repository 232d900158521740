// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "files/whole_file.hpp"
#include "zip/segment_store.hpp"

namespace casebook {

/// An entry of a zip: deflated bytes, or a file that is stored uncompressed.
struct PackageEntry {
  std::string name;
  SegmentStream content;
  std::filesystem::path file = {};  ///< empty: `content` is used
};

/// Writes the zip `name` in `folder` with `entries` in this order; extents that are not in memory
/// are read from `file`. An incomplete zip is removed again. The same input always gives the same
/// bytes. Throws OutputError.
WrittenFile write_package(const std::filesystem::path& folder, const std::string& name,
                          std::span<const PackageEntry> entries, const TemporaryFile* file);

}  // namespace casebook
