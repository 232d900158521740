// SPDX-License-Identifier: MIT
#include "files/rename.hpp"

#include <cerrno>

#include "files/windows/system.hpp"

namespace casebook {
namespace {

bool move(const std::filesystem::path& from, const std::filesystem::path& to,
          DWORD flags) noexcept {
  if (::MoveFileExW(from.c_str(), to.c_str(), flags | MOVEFILE_WRITE_THROUGH) != 0) return true;
  set_errno();
  return false;
}

}  // namespace

bool rename_over(const std::filesystem::path& from, const std::filesystem::path& to) noexcept {
  return move(from, to, MOVEFILE_REPLACE_EXISTING);
}

bool rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to) noexcept {
  return move(from, to, 0);
}

/// Windows has no such call.
bool exchange(const std::filesystem::path&, const std::filesystem::path&) noexcept {
  errno = ENOSYS;
  return false;
}

}  // namespace casebook
