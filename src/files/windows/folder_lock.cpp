// SPDX-License-Identifier: MIT
// A folder cannot be locked without keeping its files from others, and an open one cannot be
// removed: so a mutex that is called after the folder's number on its disk is the lock, as long as
// there is one. Those that share a folder have the same mutex.
#include "files/folder_lock.hpp"

#include <array>
#include <cerrno>
#include <cwchar>
#include <string>

#include "files/output_error.hpp"
#include "files/windows/system.hpp"

namespace casebook {
namespace {

/// Empty, with errno set, if there is no such folder.
std::wstring number_of(const std::filesystem::path& folder, SymbolicLinks links) {
  const DWORD no_links = links == SymbolicLinks::refused ? FILE_FLAG_OPEN_REPARSE_POINT : 0;
  const Descriptor opened =
      open_with(folder, FILE_READ_ATTRIBUTES, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS | no_links);
  if (!opened.is_open()) return {};
  BY_HANDLE_FILE_INFORMATION info{};
  if (::GetFileInformationByHandle(handle_of(opened), &info) == 0) return set_errno(), L"";
  if ((info.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) == 0) return errno = ENOTDIR, L"";
  if (no_links != 0 && (info.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0)
    return errno = ELOOP, L"";
  std::array<wchar_t, 32> text{};
  const int size = ::swprintf(text.data(), text.size(), L"%08lx-%08lx%08lx",
                              info.dwVolumeSerialNumber, info.nFileIndexHigh, info.nFileIndexLow);
  return {text.data(), static_cast<std::size_t>(size)};
}

std::wstring name_of(const std::wstring& number, Locking locking) {
  return L"Global\\casebook-" + number + (locking == Locking::shared ? L"-shared" : L"");
}

/// Whether there is a mutex with that name; the mutex of another user may not even be opened.
bool is_there(const std::wstring& name) {
  const HANDLE mutex = ::OpenMutexW(SYNCHRONIZE, FALSE, name.c_str());
  if (!mutex) return ::GetLastError() == ERROR_ACCESS_DENIED;
  ::CloseHandle(mutex);
  return true;
}

}  // namespace

struct FolderLock::Held {
  Held() = default;
  ~Held() {
    if (mutex) ::CloseHandle(mutex);
  }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;

  std::wstring number;
  HANDLE mutex = nullptr;
};

/// Its own mutex first, then a look for the other kind: of two that do so at the same time, one at
/// least sees the other.
FolderLock::FolderLock(const std::filesystem::path& folder, SymbolicLinks links, Locking locking)
    : held_(std::make_unique<Held>()) {
  held_->number = number_of(folder, links);
  if (held_->number.empty()) {
    error_ = errno;
    return;
  }
  const bool shared = locking == Locking::shared;
  held_->mutex = ::CreateMutexW(nullptr, FALSE, name_of(held_->number, locking).c_str());
  const DWORD code = ::GetLastError();
  if (code == ERROR_ACCESS_DENIED || (code == ERROR_ALREADY_EXISTS && !shared) ||
      is_there(name_of(held_->number, shared ? Locking::alone : Locking::shared)))
    error_ = EWOULDBLOCK;
}

FolderLock::~FolderLock() = default;
FolderLock::FolderLock(FolderLock&&) noexcept = default;

bool FolderLock::is_at(const std::filesystem::path& path) const {
  const std::wstring number = number_of(path, SymbolicLinks::refused);
  if (number.empty() && errno != ENOENT) throw output_error("Cannot use", path, errno);
  return number == held_->number;
}

}  // namespace casebook
