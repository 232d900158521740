// SPDX-License-Identifier: MIT
#pragma once

#include <zip.h>

#include <filesystem>

namespace casebook {

/// All of a file, as libzip reads it. Null, with `error` set, if that cannot be.
inline zip_source_t* file_source(const std::filesystem::path& file, zip_error_t* error) {
  constexpr zip_int64_t to_the_end = -1;
#ifdef _WIN32
  return zip_source_win32w_create(file.c_str(), 0, to_the_end, error);
#else
  return zip_source_file_create(file.c_str(), 0, to_the_end, error);
#endif
}

}  // namespace casebook
