// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// What a folder holds before an export goes there.
enum class FolderContent {
  nothing,            ///< or nothing that counts: what a run makes before it writes
  whole_export,       ///< a manifest.json
  unfinished_export,  ///< no manifest, but what a killed run left behind
  other
};

/// `folder` exists. Throws OutputError where it cannot be read.
FolderContent content_of(const std::filesystem::path& folder);

/// Whether `name` is one that an export writes beside its manifest: relative, with `/`, in one of
/// its folders or a file beside them, and nowhere else whatever it holds.
bool is_export_name(std::string_view name);

/// The folders that an export may make inside its own.
std::vector<std::string> export_folders();

/// The names of the files that the manifest.json of `folder` lists, and links.csv. Empty if there
/// is no manifest, or none of this program.
std::vector<std::string> names_in_manifest(const std::filesystem::path& folder);

/// Removes manifest.json, then `names`; what is no export's name is left alone, what is gone is
/// fine. Never follows a symbolic link. Throws OutputError.
void remove_export(const std::filesystem::path& folder, std::span<const std::string> names);

}  // namespace casebook
