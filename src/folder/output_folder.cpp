// SPDX-License-Identifier: MIT
#include "folder/output_folder.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <system_error>
#include <utility>

#include "files/output_error.hpp"
#include "folder/earlier_export.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

void refuse_links_in(const fs::path& folder) {
  for (const std::string& name : export_folders())
    if (std::error_code error; fs::is_symlink(folder / name, error))
      throw OutputError((folder / name).string() + " is a symbolic link",
                        "Remove it, or name another folder with -o");
}

void refuse_unless_empty(const fs::path& folder) {
  const char* hint = "Use --overwrite to replace it, or name another folder with -o";
  switch (content_of(folder)) {
    case FolderContent::nothing:
      return;
    case FolderContent::whole_export:
      throw OutputError(folder.string() + " holds an export already", hint);
    case FolderContent::unfinished_export:
      throw OutputError(folder.string() + " holds an unfinished export", hint);
    case FolderContent::other:
      throw OutputError(folder.string() + " is not empty",
                        "Name another folder with -o, or use --overwrite to write beside what is "
                        "there");
  }
}

void rename_into_place(const fs::path& made, const fs::path& target) {
  if (std::rename(made.c_str(), target.c_str()) != 0)
    throw output_error("Cannot write", target, errno);
}

}  // namespace

OutputFolder::OutputFolder(fs::path folder, bool overwrite) : folder_(std::move(folder)) {
  try {
    make(folder_);
    prepare(overwrite);
  } catch (...) {
    roll_back();
    throw;
  }
}

OutputFolder::~OutputFolder() {
  if (!committed_) roll_back();
}

/// Makes `folder` and what leads there, and remembers what was made.
void OutputFolder::make(const fs::path& folder) {
  if (std::ranges::find(known_folders_, folder) != known_folders_.end()) return;
  known_folders_.push_back(folder);
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (fs::is_directory(status)) return;
  if (fs::exists(status))
    throw OutputError(folder.string() + " is not a folder", "Name another folder with -o");
  if (folder.has_parent_path() && folder.parent_path() != folder) make(folder.parent_path());
  if (folder.filename().empty()) return;  // it was written with a slash at its end
  if (!fs::create_directory(folder, error) && error)
    throw output_error("Cannot make the folder", folder, error.value());
  made_folders_.push_back(folder);
}

void OutputFolder::prepare(bool overwrite) {
  ScratchFolder::refuse_live_run(folder_);
  refuse_links_in(folder_);
  if (!overwrite) refuse_unless_empty(folder_);
  scratch_.emplace(folder_);
  if (overwrite) {
    std::vector<std::string> names = names_in_manifest(folder_);
    for (const std::string& name : names) scratch_->note(name);
    names.insert(names.end(), scratch_->left_over().begin(), scratch_->left_over().end());
    remove_export(folder_, names);
  }
  for (const char* name : {"documents", "documents-with-links"}) make(folder_ / name);
}

void OutputFolder::publish(const fs::path& made, std::string_view name) {
  const std::lock_guard guard(mutex_);
  const fs::path target = folder_ / name;
  make(target.parent_path());
  scratch_->note(name);
  published_.push_back(target.string());
  rename_into_place(made, target);
}

void OutputFolder::commit(const std::function<void(std::ostream&)>& write_manifest) {
  const fs::path made = scratch() / "manifest.json";
  std::ofstream out(made, std::ios::binary);
  errno = 0;
  write_manifest(out);
  out.close();
  if (!out) throw output_error("Cannot write", folder_ / "manifest.json", errno);
  const std::lock_guard guard(mutex_);
  rename_into_place(made, folder_ / "manifest.json");
  committed_ = true;
  scratch_.reset();
}

/// Takes files away, but nothing that another thread may just be using.
void OutputFolder::abandon() noexcept {
  const std::lock_guard guard(mutex_);
  if (committed_) return;
  std::error_code ignored;
  remove_published();
  if (scratch_) fs::remove_all(scratch_->path(), ignored);
  remove_made_folders();
}

void OutputFolder::roll_back() noexcept {
  remove_published();
  scratch_.reset();
  remove_made_folders();
}

void OutputFolder::remove_published() const noexcept {
  std::error_code ignored;
  for (const std::string& file : published_) fs::remove(file, ignored);
}

/// Those that hold something stay.
void OutputFolder::remove_made_folders() const noexcept {
  std::error_code ignored;
  std::for_each(made_folders_.rbegin(), made_folders_.rend(),
                [&](const fs::path& folder) { fs::remove(folder, ignored); });
}

}  // namespace casebook
