// SPDX-License-Identifier: MIT
#include "reader/input_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "error.hpp"

namespace casebook {
namespace {

std::string reason(int error) { return std::generic_category().message(error); }

int open_to_read(const std::string& path) {
  if (path == "-") return STDIN_FILENO;
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor >= 0) return descriptor;
  if (errno == ENOENT) throw SourceError("There is no file " + path, "Check the path");
  throw SourceError(path + " cannot be opened: " + reason(errno), "Check who may read it");
}

}  // namespace

InputFile::InputFile(const std::string& path)
    : name_(path == "-" ? "standard input" : path), descriptor_(open_to_read(path)) {
  struct stat status {};
  if (::fstat(descriptor_, &status) != 0) return;
  if (S_ISDIR(status.st_mode)) {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
    throw SourceError(name_ + " is a folder, not a file", "Name a file inside it");
  }
  if (!S_ISREG(status.st_mode)) {
    open_stop();
    return;
  }
  size_ = static_cast<std::uint64_t>(status.st_size);
  const off_t begin =
      ::lseek(descriptor_, 0, SEEK_CUR);  // whoever redirected it may have read some
  promised_ = begin < status.st_size ? *size_ - static_cast<std::uint64_t>(begin) : 0;
#ifdef POSIX_FADV_SEQUENTIAL
  ::posix_fadvise(descriptor_, 0, 0, POSIX_FADV_SEQUENTIAL);
#endif
}

InputFile::~InputFile() {
  if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  for (const int end : {stopped_, stop_})
    if (end >= 0) ::close(end);
}

/// Where no pipe can be made, what waits for bytes waits until they come.
void InputFile::open_stop() noexcept {
  int ends[2];
  if (::pipe(ends) != 0) return;
  for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
  ::fcntl(ends[1], F_SETFL, O_NONBLOCK);
  stopped_ = ends[0];
  stop_ = ends[1];
}

void InputFile::stop() noexcept {
  if (stop_ < 0) return;
  while (::write(stop_, "", 1) < 0 && errno == EINTR) continue;
}

/// Also returns at the end of the input.
void InputFile::wait_for_bytes() const {
  pollfd awaited[] = {{descriptor_, POLLIN, 0}, {stopped_, POLLIN, 0}};
  while (::poll(awaited, 2, -1) < 0 && errno == EINTR) continue;
  if (awaited[1].revents != 0) throw SourceError("Reading " + name_ + " was stopped");
}

std::string_view InputFile::head() {
  constexpr std::size_t enough = 4096;
  while (head_.size() < enough) {
    const std::size_t before = head_.size();
    head_.resize(enough);
    const std::size_t got = read_on(head_.data() + before, enough - before);
    head_.resize(before + got);
    if (got == 0) break;
  }
  return head_;
}

std::size_t InputFile::read(char* to, std::size_t capacity) {
  if (head_.empty()) return read_on(to, capacity);
  const std::size_t size = std::min(capacity, head_.size());
  std::memcpy(to, head_.data(), size);
  head_.erase(0, size);
  return size;
}

std::size_t InputFile::read_on(char* to, std::size_t capacity) {
  if (stopped_ >= 0) wait_for_bytes();
  for (;;) {
    const ssize_t got = ::read(descriptor_, to, capacity);
    if (got == 0 && taken_ < promised_)
      throw SourceError(name_ + " became shorter while it was read",
                        "Wait until whoever writes it is done, and try again");
    if (got >= 0) {
      taken_ += static_cast<std::uint64_t>(got);
      return static_cast<std::size_t>(got);
    }
    if (errno != EINTR) {
      throw SourceError(name_ + " cannot be read: " + reason(errno), "Check the disk it lies on");
    }
  }
}

bool InputFile::holds_sqlite() const {
  char head[sqlite_magic.size()];
  const ssize_t got = size_ ? ::pread(descriptor_, head, sizeof head, 0) : 0;
  return got == ssize_t{sizeof head} && std::string_view(head, sizeof head) == sqlite_magic;
}

}  // namespace casebook
