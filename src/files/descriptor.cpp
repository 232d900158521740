// SPDX-License-Identifier: MIT
#include "files/descriptor.hpp"

#include <unistd.h>

#include <cerrno>

namespace casebook {

Descriptor::~Descriptor() {
  if (is_open()) ::close(number_);
}

bool Descriptor::write_at(std::uint64_t offset, std::string_view bytes) const noexcept {
  while (!bytes.empty()) {
    const ssize_t put = ::pwrite(number_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
    offset += static_cast<std::uint64_t>(put);
  }
  return true;
}

bool Descriptor::read_at(std::uint64_t offset, std::span<char> out) const noexcept {
  while (!out.empty()) {
    const ssize_t got = ::pread(number_, out.data(), out.size(), static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) continue;
    if (got == 0) errno = EIO;
    if (got <= 0) return false;
    out = out.subspan(static_cast<std::size_t>(got));
    offset += static_cast<std::uint64_t>(got);
  }
  return true;
}

}  // namespace casebook
