// SPDX-License-Identifier: MIT
#include "folder/earlier_export.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "files/output_error.hpp"
#include "files/partial_name.hpp"
#include "folder/is_there.hpp"
#include "folder/listed_files.hpp"
#include "text/path.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view manifest_name = "manifest.json";
const char* const hint = "Move it to another place, or name another folder with -o";

fs::directory_iterator entries_of(const fs::path& folder) {
  std::error_code error;
  fs::directory_iterator entries(folder, error);
  if (error && error != std::errc::no_such_file_or_directory)
    throw output_error("Cannot read", folder, error);
  return error ? fs::directory_iterator() : entries;
}

}  // namespace

EarlierExport::EarlierExport(fs::path folder) : folder_(std::move(folder)) {
  ListedFiles listed = read_listed_files(folder_ / manifest_name);
  is_there_ = listed.of_casebook;
  with_checksums_ = listed.with_checksums;
  elsewhere_ = std::move(listed.elsewhere);
  if (!is_there_) return;
  for (WrittenFile& file : listed.files)
    owned_[std::move(file.name)].sha256 = std::move(file.sha256);
}

void EarlierExport::add(const std::vector<WrittenFile>& files) {
  for (const WrittenFile& file : files) owned_[file.name].sha256 = file.sha256;
}

void EarlierExport::note_second_name(const std::string& name) {
  owned_.at(name).stamp = stamp_of(folder_ / path_of(name));
}

bool EarlierExport::is_alone() const {
  const auto entries = entries_of(folder_);
  return std::all_of(begin(entries), end(entries),
                     [this](const fs::directory_entry& entry) { return is_ours(entry); });
}

bool EarlierExport::is_ours(const fs::directory_entry& entry) const {
  const std::string name = entry.path().lexically_relative(folder_).generic_string();
  if (name == partial_suffix || owns(name)) return true;
  if (!fs::is_directory(status_of(entry.path())) || !leads_to_ours(name)) return false;
  const auto entries = entries_of(entry.path());
  return std::all_of(begin(entries), end(entries),
                     [this](const fs::directory_entry& one) { return is_ours(one); });
}

bool EarlierExport::leads_to_ours(const std::string& folder) const {
  const auto next = owned_.lower_bound(folder + '/');
  return next != owned_.end() && next->first.starts_with(folder + '/');
}

void EarlierExport::require_unchanged() {
  if (is_there_ && !with_checksums_)
    refuse(std::string(manifest_name),
           " names files without a checksum, so nothing shows whether they were changed");
  for (auto& [name, file] : owned_) {
    const fs::path path = folder_ / path_of(name);
    if (!fs::exists(status_of(path))) continue;
    require_free(path_of(name));
    file.stamp = stamp_of(path);
    if (describe_file(folder_, name).sha256 != file.sha256)
      refuse(name, " was changed since casebook wrote it");
  }
}

void EarlierExport::require_untouched() const {
  for (const auto& [name, file] : owned_)
    if (stamp_of(folder_ / path_of(name)) != file.stamp)
      refuse(name, " was changed while the export ran");
}

std::vector<std::string> EarlierExport::names() const {
  std::vector<std::string> there;
  for (const auto& [name, file] : owned_)
    if (file.stamp != FileStamp()) there.push_back(name);
  return there;
}

bool EarlierExport::owns(std::string_view name) const {
  return (is_there_ && name == manifest_name) || owned_.contains(name);
}

bool EarlierExport::wrote_elsewhere(const std::string& name, const fs::path& file) const {
  if (!is_there_ || !fs::is_regular_file(status_of(file))) return false;
  return std::ranges::any_of(elsewhere_, [&](const WrittenFile& one) {
    return one.name == name &&
           describe_file(file.parent_path(), file.filename().string()).sha256 == one.sha256;
  });
}

void EarlierExport::require_free(const fs::path& name) const {
  fs::path folder;
  for (const fs::path& part : name.parent_path()) {
    folder /= part;
    const fs::file_status status = status_of(folder_ / folder);
    if (!fs::exists(status)) return;
    if (fs::is_symlink(status)) refuse(folder.generic_string(), " is a symbolic link");
    if (!fs::is_directory(status)) refuse(folder.generic_string(), " is not a folder");
  }
  const fs::file_status status = status_of(folder_ / name);
  if (!fs::exists(status)) return;
  if (!owns(name.generic_string())) refuse(name.generic_string(), " is of no earlier export");
  if (!fs::is_regular_file(status)) refuse(name.generic_string(), " is not a file");
}

void EarlierExport::refuse(const std::string& name, const std::string& why) const {
  throw OutputError((folder_ / path_of(name)).string() + why, hint);
}

}  // namespace casebook
