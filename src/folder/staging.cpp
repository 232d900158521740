// SPDX-License-Identifier: MIT
#include "folder/staging.hpp"

#include <cerrno>
#include <new>
#include <system_error>
#include <utility>

#include "files/output_error.hpp"
#include "files/partial_name.hpp"
#include "text/path.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

/// Throws OutputError if another process holds the lock.
void require_held(const FolderLock& lock, const fs::path& shown) {
  if (lock.error() == EWOULDBLOCK)
    throw OutputError("Another run is writing to " + shown.string(),
                      "Wait until it is done, or name another folder with -o");
}

FolderLock made_and_locked(const fs::path& path, const fs::path& shown) {
  for (;;) {
    std::error_code error;
    fs::create_directory(path, error);
    if (error && error != std::errc::file_exists && error != std::errc::not_a_directory)
      throw output_error("Cannot write to", shown, error);
    FolderLock folder(path, SymbolicLinks::refused);
    if (folder.error() == ENOENT) continue;
    if (folder.error() == ENOTDIR || folder.error() == ELOOP)
      throw OutputError(path.string() + " is in the way, and no folder of casebook's",
                        "Move it to another place, or name another folder with -o");
    require_held(folder, shown);
    if (folder.error() != 0) throw output_error("Cannot use", path, folder.error());
    if (folder.is_at(path)) return folder;
  }
}

void make_removable(const fs::path& path) {
  std::error_code ignored;
  if (fs::is_symlink(path, ignored)) return;
  fs::permissions(path, fs::perms::owner_write, fs::perm_options::add, ignored);
}

/// Also what may not be written to: Windows keeps such files, and others what lies in such folders.
void try_to_remove(const fs::path& path) {
  std::error_code error;
  fs::remove_all(path, error);
  if (!error) return;
  make_removable(path);
  fs::recursive_directory_iterator entry(path, error), end;
  for (; entry != end; entry.increment(error)) make_removable(entry->path());
  fs::remove_all(path, error);
}

/// What stays, for whatever reason, the next run removes: an export that is done has not failed.
void remove_whole(const fs::path& path) noexcept {
  try {
    try_to_remove(path);
  } catch (const std::bad_alloc&) {
    return;
  }
}

}  // namespace

fs::path Staging::inside(const fs::path& folder) { return folder / path_of(partial_suffix); }

fs::path Staging::beside(const fs::path& folder) {
  return folder.parent_path() / path_of(hidden_name(folder.filename().string()));
}

Staging::Staging(fs::path path, const fs::path& folder)
    : path_(std::move(path)), lock_(made_and_locked(path_, folder)) {}

Staging::~Staging() {
  if (kept_) return;
  remove_whole(path_);
}

void Staging::clear() const noexcept {
  if (kept_) return;
  std::error_code ignored;
  for (fs::directory_iterator entry(path_, ignored), end; entry != end; entry.increment(ignored))
    remove_whole(entry->path());
}

FolderLock lock_folder(const fs::path& folder, Locking locking) {
  FolderLock lock(folder, SymbolicLinks::followed, locking);
  require_held(lock, folder);
  if (lock.error() != 0) throw output_error("Cannot read", folder, lock.error());
  return lock;
}

}  // namespace casebook
