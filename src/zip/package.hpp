// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "files/whole_file.hpp"
#include "zip/segment_store.hpp"

namespace casebook {

/// An entry of the zip: already deflated, or a file that is stored as it is.
struct PackageEntry {
  std::string name;
  SegmentStream content;
  std::filesystem::path file = {};  ///< empty: `content` counts
};

/// Writes the zip `name` in `folder`, whose entries are `entries`, in this order; extents without
/// bytes are in `file`. What is no whole zip at the end is removed again. The same whenever it is
/// written. Throws OutputError.
WrittenFile write_package(const std::filesystem::path& folder, const std::string& name,
                          std::span<const PackageEntry> entries, const TemporaryFile* file);

}  // namespace casebook
