// SPDX-License-Identifier: MIT
#include "generator/temporary_file.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "generator/output_error.hpp"

namespace casebook {
namespace {

constexpr mode_t owner_only = 0600;

/// O_TMPFILE leaves nothing behind whatever happens, but not every file system knows it.
int open_unnamed(const std::filesystem::path& folder) {
#ifdef O_TMPFILE
  const int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, owner_only);
  if (descriptor >= 0) return descriptor;
#endif
  std::string name = folder / "spill-XXXXXX";
  const int named = ::mkstemp(name.data());
  if (named >= 0) ::unlink(name.c_str());
  return named;
}

}  // namespace

TemporaryFile::TemporaryFile(std::filesystem::path folder)
    : folder_(std::move(folder)), descriptor_(open_unnamed(folder_)) {
  if (descriptor_ < 0) throw output_error("Cannot make a temporary file in", folder_, errno);
}

TemporaryFile::~TemporaryFile() { ::close(descriptor_); }

std::uint64_t TemporaryFile::append(std::string_view bytes) {
  const std::uint64_t begin = size_;
  while (!bytes.empty()) {
    const ssize_t written =
        ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw output_error("Cannot write a temporary file in", folder_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    size_ += static_cast<std::uint64_t>(written);
  }
  return begin;
}

bool TemporaryFile::read(std::uint64_t offset, std::span<char> out) const noexcept {
  while (!out.empty()) {
    const ssize_t got = ::pread(descriptor_, out.data(), out.size(), static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    out = out.subspan(static_cast<std::size_t>(got));
    offset += static_cast<std::uint64_t>(got);
  }
  return true;
}

}  // namespace casebook
