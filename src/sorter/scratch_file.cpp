// SPDX-License-Identifier: MIT
#include "sorter/scratch_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

#include "error.hpp"

namespace casebook {
namespace {

[[noreturn]] void fail(const char* what, int error) {
  throw OutputError(std::string("Cannot ") + what + " a temporary file: " + std::strerror(error),
                    "Make room on the disk that the output goes to, or allow more with --memory");
}

int make_unnamed(const std::filesystem::path& folder) {
  auto name = (folder / ".casebook-rows-XXXXXX").string();
  const int file = ::mkstemp(name.data());
  if (file < 0) fail("make", errno);
  ::unlink(name.c_str());
  return file;
}

}  // namespace

ScratchFile::ScratchFile(std::filesystem::path folder) : folder_(std::move(folder)) {}

ScratchFile::~ScratchFile() {
  if (file_ >= 0) ::close(file_);
}

std::uint64_t ScratchFile::reserve(std::uint64_t size) {
  const std::lock_guard lock(mutex_);
  if (file_ < 0) {
    file_ = make_unnamed(folder_.empty() ? std::filesystem::temp_directory_path() : folder_);
  }
  return std::exchange(size_, size_ + size);
}

void ScratchFile::write(std::uint64_t offset, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto n = ::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) fail("write", n == 0 ? ENOSPC : errno);
    bytes.remove_prefix(static_cast<std::size_t>(n));
    offset += static_cast<std::uint64_t>(n);
  }
}

void ScratchFile::read(std::uint64_t offset, char* to, std::size_t size) const {
  while (size > 0) {
    const auto n = ::pread(file_, to, size, static_cast<off_t>(offset));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) fail("read", n == 0 ? EIO : errno);
    to += n;
    size -= static_cast<std::size_t>(n);
    offset += static_cast<std::uint64_t>(n);
  }
}

}  // namespace casebook
