// SPDX-License-Identifier: MIT
#include "text/path.hpp"

namespace casebook {

std::filesystem::path path_of(std::string_view name) { return name; }

std::filesystem::path absolute_path(const std::filesystem::path& path) {
  return std::filesystem::absolute(path);
}

std::filesystem::path canonical_path(const std::filesystem::path& path, std::error_code& error) {
  return std::filesystem::canonical(path, error);
}

std::filesystem::path root_of(const std::filesystem::path& path) { return path.root_path(); }

bool is_device(const std::filesystem::path&) { return false; }

}  // namespace casebook
