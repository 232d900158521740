// SPDX-License-Identifier: MIT
#include "reader/raw_input.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace casebook {
namespace {

int number(std::intptr_t handle) { return static_cast<int>(handle); }

RawInput::Kind kind_of(const struct stat& status) {
  if (S_ISDIR(status.st_mode)) return RawInput::Kind::folder;
  return S_ISREG(status.st_mode) ? RawInput::Kind::file : RawInput::Kind::stream;
}

}  // namespace

RawInput::RawInput(const std::string& path)
    : handle_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  struct stat status {};
  if (!is_open() || ::fstat(number(handle_), &status) != 0) return;
  kind_ = kind_of(status);
  if (kind_ == Kind::stream) open_stop();
  if (kind_ != Kind::file) return;
  size_ = static_cast<std::uint64_t>(status.st_size);
  position_ = static_cast<std::uint64_t>(::lseek(number(handle_), 0, SEEK_CUR));
#ifdef POSIX_FADV_SEQUENTIAL
  ::posix_fadvise(number(handle_), 0, 0, POSIX_FADV_SEQUENTIAL);
#endif
}

RawInput::~RawInput() {
  if (is_open() && handle_ != STDIN_FILENO) ::close(number(handle_));
  for (const std::intptr_t end : {stopped_, stop_})
    if (end >= 0) ::close(number(end));
}

bool RawInput::is_open() const { return handle_ >= 0; }

/// Where no pipe can be made, what waits for bytes waits until they come.
void RawInput::open_stop() noexcept {
  int ends[2];
  if (::pipe(ends) != 0) return;
  for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
  ::fcntl(ends[1], F_SETFL, O_NONBLOCK);
  stopped_ = ends[0];
  stop_ = ends[1];
}

void RawInput::stop() noexcept {
  if (stop_ < 0) return;
  while (::write(number(stop_), "", 1) < 0 && errno == EINTR) continue;
}

/// Also returns at the end of the input; false if it was stopped.
bool RawInput::wait_for_bytes() const noexcept {
  pollfd awaited[] = {{number(handle_), POLLIN, 0}, {number(stopped_), POLLIN, 0}};
  while (::poll(awaited, 2, -1) < 0 && errno == EINTR) continue;
  return awaited[1].revents == 0;
}

std::ptrdiff_t RawInput::read(char* to, std::size_t capacity) {
  if (stopped_ >= 0 && !wait_for_bytes()) return errno = ECANCELED, -1;
  for (;;) {
    const ssize_t got = ::read(number(handle_), to, capacity);
    if (got >= 0 || errno != EINTR) return got;
  }
}

bool RawInput::peek(std::span<char> head) const {
  return ::pread(number(handle_), head.data(), head.size(), 0) == static_cast<ssize_t>(head.size());
}

}  // namespace casebook
