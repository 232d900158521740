// SPDX-License-Identifier: MIT
#include "reader/several/glob.hpp"

#include <glob.h>

#include <cstddef>
#include <filesystem>

namespace casebook {

std::vector<std::string> files_that_fit(const std::string& pattern) {
  glob_t found{};
  std::vector<std::string> files;
  const int code = ::glob(pattern.c_str(), 0, nullptr, &found);
  for (std::size_t i = 0; code == 0 && i < found.gl_pathc; ++i)
    if (std::filesystem::is_regular_file(found.gl_pathv[i])) files.emplace_back(found.gl_pathv[i]);
  ::globfree(&found);
  return files;
}

}  // namespace casebook
