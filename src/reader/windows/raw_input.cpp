// SPDX-License-Identifier: MIT
#include "reader/raw_input.hpp"

#include <algorithm>
#include <cerrno>

#include "files/windows/system.hpp"
#include "text/path.hpp"

namespace casebook {
namespace {

constexpr DWORD pause = 5;  // milliseconds between looks at a pipe

HANDLE as_handle(std::intptr_t value) { return reinterpret_cast<HANDLE>(value); }
const std::intptr_t none = reinterpret_cast<std::intptr_t>(INVALID_HANDLE_VALUE);

/// Others may write to it, rename it and delete it meanwhile.
std::intptr_t open_file(const std::string& path) {
  constexpr DWORD all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  constexpr DWORD flags = FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_SEQUENTIAL_SCAN;
  const HANDLE opened = ::CreateFileW(path_of(path).c_str(), GENERIC_READ, all, nullptr,
                                      OPEN_EXISTING, flags, nullptr);
  if (opened == INVALID_HANDLE_VALUE) set_errno();
  return reinterpret_cast<std::intptr_t>(opened);
}

RawInput::Kind kind_of(HANDLE handle) {
  BY_HANDLE_FILE_INFORMATION info{};
  if (::GetFileType(handle) != FILE_TYPE_DISK) return RawInput::Kind::stream;
  if (::GetFileInformationByHandle(handle, &info) == 0) return RawInput::Kind::unknown;
  const bool folder = (info.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
  return folder ? RawInput::Kind::folder : RawInput::Kind::file;
}

std::uint64_t place(HANDLE handle, std::int64_t offset, DWORD from) {
  LARGE_INTEGER wish{}, at{};
  wish.QuadPart = offset;
  return ::SetFilePointerEx(handle, wish, &at, from) != 0 ? static_cast<std::uint64_t>(at.QuadPart)
                                                          : 0;
}

}  // namespace

RawInput::RawInput(const std::string& path)
    : handle_(path == "-" ? reinterpret_cast<std::intptr_t>(::GetStdHandle(STD_INPUT_HANDLE))
                          : open_file(path)) {
  if (!is_open()) return;
  kind_ = kind_of(as_handle(handle_));
  if (kind_ == Kind::stream) open_stop();
  if (kind_ != Kind::file) return;
  LARGE_INTEGER size{};
  ::GetFileSizeEx(as_handle(handle_), &size);
  size_ = static_cast<std::uint64_t>(size.QuadPart);
  position_ = place(as_handle(handle_), 0, FILE_CURRENT);
}

RawInput::~RawInput() {
  if (is_open() && as_handle(handle_) != ::GetStdHandle(STD_INPUT_HANDLE))
    ::CloseHandle(as_handle(handle_));
  if (stop_ != -1) ::CloseHandle(as_handle(stop_));
}

bool RawInput::is_open() const { return handle_ != none && handle_ != 0; }

/// An event. Reading from a console cannot be woken: see Interrupt, which then ends the process.
void RawInput::open_stop() noexcept {
  const HANDLE event = ::CreateEventW(nullptr, TRUE, FALSE, nullptr);
  if (event) stopped_ = stop_ = reinterpret_cast<std::intptr_t>(event);
}

void RawInput::stop() noexcept {
  if (stop_ != -1) ::SetEvent(as_handle(stop_));
}

/// Also returns at the end of the input; false if it was stopped.
bool RawInput::wait_for_bytes() const noexcept {
  for (DWORD wait = 0;; wait = pause) {
    if (::WaitForSingleObject(as_handle(stopped_), wait) == WAIT_OBJECT_0) return false;
    DWORD ready = 0;
    const bool pipe =
        ::PeekNamedPipe(as_handle(handle_), nullptr, 0, nullptr, &ready, nullptr) != 0;
    if (!pipe || ready > 0) return true;
  }
}

std::ptrdiff_t RawInput::read(char* to, std::size_t capacity) {
  if (stopped_ != -1 && !wait_for_bytes()) return errno = ECANCELED, -1;
  constexpr std::size_t most_at_once = std::size_t{1} << 30;  // a DWORD holds it
  DWORD got = 0;
  const auto size = static_cast<DWORD>(std::min(capacity, most_at_once));
  if (::ReadFile(as_handle(handle_), to, size, &got, nullptr) != 0) return got;
  const DWORD code = ::GetLastError();
  if (code == ERROR_BROKEN_PIPE || code == ERROR_HANDLE_EOF) return 0;
  set_errno();
  return -1;
}

/// Reading at an offset moves the position, too.
bool RawInput::peek(std::span<char> head) const {
  OVERLAPPED beginning{};
  DWORD got = 0;
  const std::uint64_t before = place(as_handle(handle_), 0, FILE_CURRENT);
  const bool done = ::ReadFile(as_handle(handle_), head.data(), static_cast<DWORD>(head.size()),
                               &got, &beginning) != 0;
  place(as_handle(handle_), static_cast<std::int64_t>(before), FILE_BEGIN);
  return done && got == head.size();
}

}  // namespace casebook
