// SPDX-License-Identifier: MIT
#include "files/descriptor.hpp"

#include <fcntl.h>
#include <io.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "files/windows/system.hpp"

namespace casebook {
namespace {

constexpr std::size_t most_at_once = std::size_t{1} << 30;  // a DWORD holds it

DWORD piece_of(std::size_t size) { return static_cast<DWORD>(std::min(size, most_at_once)); }

OVERLAPPED place_of(std::uint64_t offset) {
  OVERLAPPED place{};
  place.Offset = static_cast<DWORD>(offset);
  place.OffsetHigh = static_cast<DWORD>(offset >> 32);
  return place;
}

}  // namespace

void set_errno(DWORD code) noexcept {
  if (code == ERROR_SHARING_VIOLATION || code == ERROR_LOCK_VIOLATION) {
    errno = EBUSY;
  } else if (code == ERROR_DISK_FULL || code == ERROR_HANDLE_DISK_FULL) {
    errno = ENOSPC;
  } else if (code == ERROR_WRITE_PROTECT) {
    errno = EROFS;
  } else if (code == ERROR_FILENAME_EXCED_RANGE) {
    errno = ENAMETOOLONG;
  } else if (code == ERROR_PATH_NOT_FOUND || code == ERROR_INVALID_NAME ||
             code == ERROR_BAD_NETPATH || code == ERROR_BAD_NET_NAME) {
    errno = ENOENT;
  } else {
    const auto condition =
        std::error_code(static_cast<int>(code), std::system_category()).default_error_condition();
    errno = condition.category() == std::generic_category() ? condition.value() : EIO;
  }
}

HANDLE handle_of(const Descriptor& file) noexcept {
  return reinterpret_cast<HANDLE>(::_get_osfhandle(file.number()));
}

Descriptor open_with(const std::filesystem::path& path, DWORD access, DWORD disposition,
                     DWORD flags) noexcept {
  const HANDLE handle =
      ::CreateFileW(path.c_str(), access, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                    nullptr, disposition, flags, nullptr);
  if (handle == INVALID_HANDLE_VALUE) {
    set_errno();
    return Descriptor(-1);
  }
  const int number = ::_open_osfhandle(reinterpret_cast<std::intptr_t>(handle), _O_BINARY);
  if (number < 0) ::CloseHandle(handle);
  return Descriptor(number);
}

Descriptor::~Descriptor() {
  if (is_open()) ::_close(number_);
}

bool Descriptor::write_at(std::uint64_t offset, std::string_view bytes) const noexcept {
  while (!bytes.empty()) {
    DWORD put = 0;
    OVERLAPPED place = place_of(offset);
    if (::WriteFile(handle_of(*this), bytes.data(), piece_of(bytes.size()), &put, &place) == 0) {
      set_errno();
      return false;
    }
    bytes.remove_prefix(put);
    offset += put;
  }
  return true;
}

bool Descriptor::read_at(std::uint64_t offset, std::span<char> out) const noexcept {
  while (!out.empty()) {
    DWORD got = 0;
    OVERLAPPED place = place_of(offset);
    const bool done =
        ::ReadFile(handle_of(*this), out.data(), piece_of(out.size()), &got, &place) != 0;
    if (!done) set_errno();
    if (got == 0 || !done) {
      if (done || ::GetLastError() == ERROR_HANDLE_EOF) errno = EIO;
      return false;
    }
    out = out.subspan(got);
    offset += got;
  }
  return true;
}

}  // namespace casebook
