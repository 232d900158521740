// SPDX-License-Identifier: MIT
#include "reader/several/glob.hpp"

#include <windows.h>
// After it.
#include <shlwapi.h>

#include <filesystem>
#include <system_error>

#include "text/path.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

bool fits(const fs::path& name, const fs::path& pattern) {
  if (name.native().starts_with(L'.') && !pattern.native().starts_with(L'.')) return false;
  return ::PathMatchSpecExW(name.c_str(), pattern.c_str(), PMSF_DONT_STRIP_SPACES) == S_OK;
}

/// What in the folders of `folders` has a name that fits.
std::vector<fs::path> fitting_in(const std::vector<fs::path>& folders, const fs::path& pattern) {
  std::vector<fs::path> found;
  for (const fs::path& folder : folders) {
    std::error_code unreadable;
    fs::directory_iterator entry(folder.empty() ? "." : folder, unreadable), end;
    for (; !unreadable && entry != end; entry.increment(unreadable))
      if (fits(entry->path().filename(), pattern))
        found.push_back(folder / entry->path().filename());
  }
  return found;
}

}  // namespace

/// A part without `*` and `?` is gone into as it is: it may be `..`, or a share that cannot be
/// listed.
std::vector<std::string> files_that_fit(const std::string& pattern) {
  const fs::path whole = path_of(pattern);
  std::vector<fs::path> found{root_of(whole)};
  for (const fs::path& part : whole.relative_path()) {
    if (part.native().find_first_of(L"*?") != std::wstring::npos)
      found = fitting_in(found, part);
    else
      for (fs::path& one : found) one /= part;
  }
  std::vector<std::string> files;
  std::error_code unknown;
  for (const fs::path& one : found)
    if (fs::is_regular_file(one, unknown)) files.push_back(one.string());
  return files;
}

}  // namespace casebook
