// SPDX-License-Identifier: MIT
#include "folder/made_folders.hpp"

#include <algorithm>
#include <system_error>

#include "files/output_error.hpp"

namespace casebook {
namespace fs = std::filesystem;

void MadeFolders::make(const fs::path& folder) {
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (fs::is_directory(status)) return;
  if (fs::exists(status))
    throw OutputError(folder.string() + " is not a folder", "Name another folder with -o");
  if (folder.has_parent_path() && folder.parent_path() != folder) make(folder.parent_path());
  const bool made = fs::create_directory(folder, error);
  if (error) throw output_error("Cannot make the folder", folder, error);
  if (made) made_.push_back(folder);  // else another run was quicker
}

void MadeFolders::remove() const noexcept {
  std::error_code ignored;
  std::for_each(made_.rbegin(), made_.rend(),
                [&](const fs::path& folder) { fs::remove(folder, ignored); });
}

}  // namespace casebook
