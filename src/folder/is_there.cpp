// SPDX-License-Identifier: MIT
#include "folder/is_there.hpp"

#include <system_error>

#include "files/output_error.hpp"

namespace casebook {
namespace fs = std::filesystem;

fs::file_status status_of(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(path, error);
  if (error == std::errc::filename_too_long)  // nothing can have such a name
    return fs::file_status(fs::file_type::not_found);
  if (status.type() == fs::file_type::none) throw output_error("Cannot read", path, error);
  return status;
}

bool is_there(const fs::path& path) { return fs::exists(status_of(path)); }

}  // namespace casebook
