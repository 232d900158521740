// SPDX-License-Identifier: MIT
#include "files/open.hpp"

#include <fcntl.h>
#include <io.h>

#include <atomic>
#include <cerrno>
#include <string>

#include "files/windows/system.hpp"

namespace casebook {
namespace {

FILE_ATTRIBUTE_TAG_INFO kind_of(const Descriptor& file) {
  FILE_ATTRIBUTE_TAG_INFO info{};
  ::GetFileInformationByHandleEx(handle_of(file), FileAttributeTagInfo, &info, sizeof info);
  return info;
}

bool is_link(const Descriptor& file) {
  const auto [attributes, tag] = kind_of(file);
  return (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 && tag == IO_REPARSE_TAG_SYMLINK;
}

/// Neither a folder, nor a device such as NUL or a pipe, nor a link.
bool is_regular(const Descriptor& file) {
  return ::GetFileType(handle_of(file)) == FILE_TYPE_DISK && !is_link(file) &&
         (kind_of(file).FileAttributes & FILE_ATTRIBUTE_DIRECTORY) == 0;
}

/// A name that no other file of this process has, nor one of another process.
std::wstring unused_name() {
  static std::atomic<unsigned> next = 0;
  return L".casebook-" + std::to_wstring(::GetCurrentProcessId()) + L"-" +
         std::to_wstring(::GetTickCount64()) + L"-" + std::to_wstring(next++);
}

}  // namespace

Descriptor open_to_read(const std::filesystem::path& path) noexcept {
  return open_with(path, GENERIC_READ, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS);
}

/// Emptied only when it is known to be no link: a link would be emptied in its place.
Descriptor open_new(const std::filesystem::path& path) noexcept {
  Descriptor made =
      open_with(path, GENERIC_READ | GENERIC_WRITE, OPEN_ALWAYS, FILE_FLAG_OPEN_REPARSE_POINT);
  if (!made.is_open()) return made;
  if (is_link(made)) {
    errno = ELOOP;
    return Descriptor(-1);
  }
  if (::SetEndOfFile(handle_of(made)) != 0) return made;
  set_errno();
  return Descriptor(-1);
}

Descriptor open_unnamed(const std::filesystem::path& folder) {
  return open_with(folder / unused_name(), GENERIC_READ | GENERIC_WRITE, CREATE_NEW,
                   FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE);
}

std::FILE* open_regular(const std::filesystem::path& path, SymbolicLinks links) noexcept {
  const DWORD no_links = links == SymbolicLinks::refused ? FILE_FLAG_OPEN_REPARSE_POINT : 0;
  const Descriptor opened =
      open_with(path, GENERIC_READ, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS | no_links);
  if (!opened.is_open()) return nullptr;
  if (!is_regular(opened)) {
    errno = EINVAL;
    return nullptr;
  }
  const int number = ::_dup(opened.number());
  std::FILE* const file = number < 0 ? nullptr : ::_fdopen(number, "rb");
  if (!file && number >= 0) ::_close(number);
  return file;
}

}  // namespace casebook
