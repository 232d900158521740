// SPDX-License-Identifier: MIT
#include "folder/is_there.hpp"

#include <system_error>

#include "files/output_error.hpp"

namespace casebook {
namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(path, error);
  if (error == std::errc::filename_too_long) return false;  // nothing can have such a name
  if (status.type() == fs::file_type::none) throw output_error("Cannot read", path, error);
  return fs::exists(status);
}

}  // namespace casebook
