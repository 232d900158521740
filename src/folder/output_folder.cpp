// SPDX-License-Identifier: MIT
#include "folder/output_folder.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

#include "files/output_error.hpp"
#include "files/rename.hpp"
#include "files/sync.hpp"
#include "folder/is_there.hpp"
#include "folder/named_file.hpp"
#include "folder/swap.hpp"
#include "text/path.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

const char* const other_folder = "Name another folder with -o";

bool lies_in(const fs::path& folder, const fs::path& file) {
  if (file.empty()) return false;
  std::error_code unknown;
  const fs::path way =
      fs::weakly_canonical(absolute_path(file), unknown)
          .lexically_relative(fs::weakly_canonical(absolute_path(folder), unknown));
  return unknown || (!way.empty() && *way.begin() != "..");
}

/// Removes the remains of a run that was killed.
void clear_left_over(const fs::path& folder) {
  if (const fs::path beside = Staging::beside(folder); is_there(beside)) {
    Staging left(beside, folder);
    left.keep();
    finish_named_file(left, folder);
    left.keep(false);
    left.clear();
  }
  if (const fs::path inside = Staging::inside(folder); is_there(inside)) {
    Staging left(inside, folder);
    left.keep();
    finish_named_file(left, folder);
    restore_earlier(left, folder);
  }
}

}  // namespace

OutputFolder::OutputFolder(fs::path folder, bool overwrite, const fs::path& named,
                           std::vector<WrittenFile> shards)
    : folder_(std::move(folder)), shards_(std::move(shards)) {
  find_folder();
  prepare(overwrite, named);
}

/// An exchange needs the name of the folder itself, and the folder above must exist.
void OutputFolder::find_folder() {
  if (is_device(folder_))
    throw OutputError(folder_.string() + " is a device of Windows, not a folder", other_folder);
  if (!folder_.has_filename()) folder_ = folder_.parent_path();  // a slash at its end
  std::error_code error, ignored;
  const bool named = folder_.filename() != "." && folder_.filename() != "..";
  const bool elsewhere = !named || fs::is_symlink(folder_, ignored);
  const fs::path place = elsewhere ? canonical_path(folder_, error) : folder_;
  if (error) throw output_error("Cannot make the folder", folder_, error);
  folder_ = place;
  if (folder_.has_parent_path()) made_folders_.make(folder_.parent_path());
  const fs::file_status status = fs::status(folder_, ignored);
  if (fs::exists(status) && !fs::is_directory(status))
    throw OutputError(folder_.string() + " is not a folder", other_folder);
}

void OutputFolder::prepare(bool overwrite, const fs::path& named) {
  if (is_there(folder_)) lock_.emplace(lock_folder(folder_));
  clear_left_over(folder_);
  earlier_.emplace(folder_);
  earlier_->add(shards_);
  refuse_what_is_there(overwrite);
  if (!named.empty()) refuse_named(named, overwrite);
  choose_staging(named);
  if (!named.empty()) note_named_file(*staging_, named);
}

void OutputFolder::restore(const fs::path& folder) {
  if (!is_there(folder)) return;
  const FolderLock lock = lock_folder(folder);
  clear_left_over(folder);
}

/// A second name takes no room; a file system without them gets a copy.
void OutputFolder::take_over(const std::string& shard, const std::string& name) {
  const fs::path target = content() / path_of(name);
  std::error_code error;
  fs::create_directories(target.parent_path(), error);
  if (error) throw output_error("Cannot make the folder", target.parent_path(), error);
  const fs::path made = folder_ / path_of(shard);
  fs::create_hard_link(made, target, error);
  if (error) fs::copy_file(made, target, error);
  if (error) throw output_error("Cannot write", target, error);
  earlier_->note_second_name(shard);
}

void OutputFolder::refuse_what_is_there(bool overwrite) {
  const char* hint = "Use --overwrite to replace it, or name another folder with -o";
  if (!overwrite && earlier_->is_there())
    throw OutputError(folder_.string() + " holds an export already", hint);
  if (!overwrite && !earlier_->is_alone())
    throw OutputError(folder_.string() + " is not empty",
                      "Name another folder with -o, or use --overwrite to write beside what is "
                      "there");
  for (const char* name : {"manifest.json", "links.csv"}) earlier_->require_free(name);
  earlier_->require_unchanged();
}

void OutputFolder::refuse_named(const fs::path& named, bool overwrite) const {
  const std::string name = named.filename().string();
  if (!is_there(named) || (overwrite && earlier_->wrote_elsewhere(name, named))) return;
  throw OutputError(named.string() + " is there already",
                    "Move it to another place, or name another file with --changes");
}

/// Beside the folder if possible, else in it.
void OutputFolder::choose_staging(const fs::path& named) {
  if (earlier_->is_alone() && !lies_in(folder_, named)) {
    try {
      staging_.emplace(Staging::beside(folder_), folder_);
      if (prepare_exchange(*staging_, folder_)) return;
      staging_.reset();
    } catch (const OutputError&) {
      if (!is_there(folder_)) throw;
    }
  }
  exchanged_ = false;
  made_folders_.make(folder_);
  staging_.emplace(Staging::inside(folder_), folder_);
  std::error_code error;
  if (!fs::create_directory(content(), error) && error)
    throw output_error("Cannot make the folder", content(), error);
}

/// A folder that is exchanged holds nothing else.
void OutputFolder::require_free(const fs::path& name) const {
  if (!exchanged_) earlier_->require_free(name);
}

void OutputFolder::require_kept(const fs::path& file) const {
  std::error_code error;
  for (const std::string& name : earlier_->names())
    if (fs::equivalent(folder_ / path_of(name), file, error))
      throw OutputError(file.string() + " is read, and would be replaced", other_folder);
}

void OutputFolder::commit(const std::function<void(std::ostream&)>& write,
                          const std::function<void()>& publish) {
  const std::lock_guard guard(mutex_);
  write_manifest(write);
  put_into_place(publish);
  committed_ = true;
  made_folders_.keep();
}

/// The manifest shows that an export is complete: it gets its name when everything else is on the
/// disk.
void OutputFolder::write_manifest(const std::function<void(std::ostream&)>& write) const {
  sync_all(content());
  const fs::path made = scratch() / "manifest.json";
  std::ofstream out(made, std::ios::binary);
  errno = 0;
  write(out);
  out.close();
  if (!out) throw output_error("Cannot write", made, errno);
  sync(made);
  if (!rename_to_new(made, content() / "manifest.json"))
    throw output_error("Cannot write", made, errno);
  sync(content());
}

void OutputFolder::put_into_place(const std::function<void()>& publish) {
  earlier_->require_untouched();
  if (exchanged_ && !earlier_->is_alone())
    throw OutputError(folder_.string() + " was changed while the export ran", other_folder);
  if (exchanged_)
    exchange_export(*staging_, folder_, publish);
  else
    replace_export(*staging_, folder_, *earlier_, publish);
}

/// Removes files, but nothing that another thread may be using.
void OutputFolder::abandon() noexcept {
  const std::unique_lock guard(mutex_, std::try_to_lock);
  if (!guard.owns_lock() || committed_) return;
  if (staging_) staging_->clear();
  std::error_code ignored;
  if (staging_) fs::remove(staging_->path(), ignored);
  made_folders_.remove();
}

}  // namespace casebook
