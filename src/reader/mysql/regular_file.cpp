// SPDX-License-Identifier: MIT
#include "reader/mysql/regular_file.hpp"

#include <cstdio>
#include <utility>

#include "files/open.hpp"

namespace casebook {

std::optional<std::string> read_regular(const std::filesystem::path& path, std::size_t most) {
  std::string bytes(most, '\0');
  std::FILE* const file = open_regular(path, SymbolicLinks::followed);
  if (!file) return std::nullopt;
  bytes.resize(std::fread(bytes.data(), 1, most, file));
  const bool failed = std::ferror(file) != 0;
  static_cast<void>(std::fclose(file));
  return failed ? std::nullopt : std::optional(std::move(bytes));
}

}  // namespace casebook
