// SPDX-License-Identifier: MIT
#include "folder/earlier_export.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <system_error>

#include "files/output_error.hpp"
#include "folder/manifest.hpp"
#include "folder/scratch_folder.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

/// A folder that an export makes, and how its files end.
struct ExportFolder {
  std::string_view name;
  std::array<std::string_view, 3> endings;  ///< empty: no more
};
constexpr ExportFolder folders[] = {{"documents", {".docx"}},
                                    {"documents-with-links", {".docx"}},
                                    {"cases", {".txt", ".csv", ".xlsx"}},
                                    {"spreadsheets", {".xlsx"}},
                                    {"spreadsheets-with-links", {".xlsx"}}};

/// What lies beside the folders.
constexpr std::string_view single_files[] = {"links.csv", "casebook.qdpx", "casebook.qdc"};

const ExportFolder* folder_of_ours(std::string_view name) {
  const auto* const found = std::ranges::find(folders, name, &ExportFolder::name);
  return found == std::end(folders) ? nullptr : found;
}

bool is_folder_of_ours(std::string_view name) { return folder_of_ours(name) != nullptr; }

bool counts(const fs::directory_entry& entry) {
  std::error_code error;
  const std::string name = entry.path().filename().string();
  if (name == ScratchFolder::name) return false;
  return !(is_folder_of_ours(name) &&
           entry.symlink_status(error).type() == fs::file_type::directory &&
           fs::is_empty(entry.path(), error));
}

void remove_file(const fs::path& path) {
  std::error_code error;
  if (!fs::remove(path, error) && error) throw output_error("Cannot remove", path, error.value());
}

/// Those of ours that hold nothing any more; every export needs those of the documents.
void remove_empty_folders(const fs::path& folder) {
  std::error_code error;
  for (const ExportFolder& one : folders)
    if (!one.name.starts_with("documents") &&
        fs::is_directory(fs::symlink_status(folder / one.name, error)))
      fs::remove(folder / one.name, error);
}

}  // namespace

FolderContent content_of(const fs::path& folder) {
  std::error_code error;
  const fs::directory_iterator entries(folder, error);
  if (error) throw output_error("Cannot read", folder, error.value());
  if (std::none_of(begin(entries), end(entries), counts)) return FolderContent::nothing;
  if (fs::exists(fs::symlink_status(folder / "manifest.json", error)))
    return FolderContent::whole_export;
  return fs::exists(fs::symlink_status(folder / ScratchFolder::name, error))
             ? FolderContent::unfinished_export
             : FolderContent::other;
}

bool is_export_name(std::string_view name) {
  if (std::ranges::find(single_files, name) != std::end(single_files)) return true;
  const std::size_t slash = name.find('/');
  if (slash == std::string_view::npos) return false;
  const ExportFolder* folder = folder_of_ours(name.substr(0, slash));
  const std::string_view file = name.substr(slash + 1);
  if (!folder || file.find('/') != std::string_view::npos ||
      file.find('\0') != std::string_view::npos)
    return false;
  return std::ranges::any_of(folder->endings, [&](std::string_view ending) {
    return !ending.empty() && file.ends_with(ending);
  });
}

std::vector<std::string> export_folders() {
  std::vector<std::string> names;
  for (const ExportFolder& folder : folders) names.emplace_back(folder.name);
  return names;
}

std::vector<std::string> names_in_manifest(const fs::path& folder) {
  std::ifstream in(folder / "manifest.json", std::ios::binary);
  if (!in) return {};
  const std::string json{std::istreambuf_iterator<char>(in), {}};
  std::vector<std::string> names = files_in_manifest(json);
  if (!names.empty()) names.emplace_back("links.csv");
  return names;
}

void remove_export(const fs::path& folder, std::span<const std::string> names) {
  remove_file(folder / "manifest.json");
  for (const std::string& name : names) {
    std::error_code error;
    const fs::path path = folder / name;
    if (is_export_name(name) && fs::is_directory(fs::symlink_status(path.parent_path(), error)))
      remove_file(path);
  }
  remove_empty_folders(folder);
}

}  // namespace casebook
