// SPDX-License-Identifier: MIT
#include "folder/named_file.hpp"

#include <system_error>

#include "files/whole_file.hpp"
#include "folder/earlier_export.hpp"
#include "folder/is_there.hpp"
#include "text/path.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

fs::path note_in(const Staging& staging) { return staging.path() / "named"; }

/// Whether the export that the killed run replaced, wherever that is now, wrote `named`.
bool wrote_before(const Staging& left, const fs::path& named) {
  const std::string name = named.filename().string();
  return EarlierExport(left.made()).wrote_elsewhere(name, named) ||
         EarlierExport(left.taken_out()).wrote_elsewhere(name, named);
}

}  // namespace

void note_named_file(const Staging& staging, const fs::path& named) {
  std::error_code ignored;  // a file system without links: then a killed run leaves its file behind
  fs::create_symlink(absolute_path(named), note_in(staging), ignored);
}

void finish_named_file(const Staging& left, const fs::path& folder) {
  std::error_code error;
  const fs::path named = fs::read_symlink(note_in(left), error);
  if (error) return;
  const fs::path unfinished = partial_path(named);
  static_cast<void>(fs::symlink_status(unfinished, error));
  if (error == std::errc::permission_denied) return;  // its folder has been closed to us since
  if (!is_there(unfinished)) return;
  const bool committed =
      EarlierExport(folder).wrote_elsewhere(named.filename().string(), unfinished);
  if (committed && (!is_there(named) || wrote_before(left, named)))
    rename_whole(unfinished, named, Replacing::allowed);
  else
    fs::remove(unfinished, error);
}

}  // namespace casebook
