// SPDX-License-Identifier: MIT
#include "folder/swap.hpp"

#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "files/output_error.hpp"
#include "files/rename.hpp"
#include "files/sync.hpp"
#include "folder/is_there.hpp"
#include "folder/listed_files.hpp"
#include "folder/replaceable.hpp"
#include "text/path.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view manifest_name = "manifest.json";
const char* const cannot_write = "Cannot write";

void make_folders(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw output_error("Cannot make the folder", folder, error);
}

void move(const fs::path& from, const fs::path& to) {
  make_folders(to.parent_path());
  if (!rename_to_new(from, to)) throw output_error(cannot_write, to, errno);
}

std::vector<std::string> files_below(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (!entry.is_directory())
      names.push_back(entry.path().lexically_relative(folder).generic_string());
  return names;
}

/// Removes those folders on the way to `names` that are empty; for the others the attempt does no
/// harm.
void remove_empty_folders(const fs::path& folder, const std::vector<std::string>& names) {
  std::error_code ignored;
  for (const std::string& name : names)
    for (fs::path parent = path_of(name).parent_path(); !parent.empty();
         parent = parent.parent_path())
      fs::remove(folder / parent, ignored);
}

bool holds_working_directory(const fs::path& folder) {
  std::error_code unknown;
  const fs::path inside =
      fs::current_path(unknown).lexically_relative(canonical_path(folder, unknown));
  return unknown || inside.empty() || *inside.begin() != "..";
}

/// Whether the file system can exchange folders at all, tried with two temporary ones.
bool can_exchange_in(const Staging& staging) {
  const fs::path other = staging.taken_out();
  make_folders(other);
  const bool can = exchange(staging.made(), other);
  std::error_code ignored;
  fs::remove(other, ignored);
  return can;
}

/// While the new manifest has not been moved in, it says which files may have been. Removing it
/// ends the journal, in one step: a run that found only a part of `staging` would take what was put
/// back for what had been moved in.
void put_back(const Staging& staging, const fs::path& folder) {
  const fs::path manifest = staging.made() / manifest_name;
  std::vector<std::string> moved_in;
  for (const auto& [name, bytes, sha256] : read_listed_files(manifest).files) {
    const fs::path made = staging.made() / path_of(name), there = folder / path_of(name);
    moved_in.push_back(name);
    if (is_there(made) || !is_there(there)) continue;
    if (describe_file(folder, name).sha256 != sha256)
      throw OutputError(there.string() + " was changed after a run had stopped half-way",
                        "Move it to another place, and try again");
    move(there, made);
  }
  remove_empty_folders(folder, moved_in);
  for (const auto& name : files_below(staging.taken_out()))
    if (name != manifest_name) move(staging.taken_out() / path_of(name), folder / path_of(name));
  if (is_there(staging.taken_out() / manifest_name))
    move(staging.taken_out() / manifest_name, folder / manifest_name);
  sync_all(folder);
  std::error_code error;
  if (!fs::remove(manifest, error)) throw output_error("Cannot remove", manifest, error);
  sync(staging.made());
}

}  // namespace

bool prepare_exchange(const Staging& staging, const fs::path& folder) {
  make_folders(staging.made());
  if (!is_there(folder)) return true;
  return !holds_working_directory(folder) && may_be_replaced(folder) && can_exchange_in(staging) &&
         make_like(staging.made(), folder);
}

void exchange_export(const Staging& staging, const fs::path& folder,
                     const std::function<void()>& publish) {
  const bool was_there = is_there(folder);
  // Made before the exchange, because undoing it must not need memory.
  const fs::path made = staging.made(), above = absolute_path(folder).parent_path();
  const auto put = [&](const fs::path& from, const fs::path& to) {
    return was_there ? exchange(from, to) : rename_to_new(from, to);
  };
  if (!put(made, folder)) throw output_error(cannot_write, folder, errno);
  try {
    sync(above);
    sync(staging.path());
    publish();
  } catch (...) {
    static_cast<void>(put(folder, made));
    throw;
  }
}

void replace_export(Staging& staging, const fs::path& folder, const EarlierExport& earlier,
                    const std::function<void()>& publish) {
  const std::vector<std::string> made = files_below(staging.made());
  for (const std::string& name : made) earlier.require_free(path_of(name));
  const fs::path manifest = folder / manifest_name, back = staging.made() / manifest_name;
  staging.keep();  // from here on, the earlier export may lie in it
  try {
    make_folders(staging.taken_out());
    if (is_there(folder / manifest_name))
      move(folder / manifest_name, staging.taken_out() / manifest_name);
    sync_all(folder);
    for (const auto& name : earlier.names())
      move(folder / path_of(name), staging.taken_out() / path_of(name));
    for (const auto& name : made)
      if (name != manifest_name) move(staging.made() / path_of(name), folder / path_of(name));
    remove_empty_folders(folder, earlier.names());
    sync_all(folder);
    move(staging.made() / manifest_name, folder / manifest_name);
    sync(folder);
    publish();
    staging.keep(false);
  } catch (...) {
    static_cast<void>(rename_to_new(manifest, back));
    restore_earlier(staging, folder);
    throw;
  }
}

void restore_earlier(Staging& staging, const fs::path& folder) {
  staging.keep();
  if (is_there(staging.taken_out()) && is_there(staging.made() / manifest_name))
    put_back(staging, folder);
  staging.keep(false);
}

}  // namespace casebook
