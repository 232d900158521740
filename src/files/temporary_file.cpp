// SPDX-License-Identifier: MIT
#include "files/temporary_file.hpp"

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "error.hpp"
#include "files/open.hpp"
#include "files/partial_name.hpp"

namespace casebook {
namespace {

bool is_full(int code) {
#ifdef EDQUOT
  if (code == EDQUOT) return true;
#endif
  return code == ENOSPC;
}

}  // namespace

TemporaryFile::TemporaryFile(std::filesystem::path folder)
    : folder_(folder.empty() ? std::filesystem::temp_directory_path() : std::move(folder)) {}

std::uint64_t TemporaryFile::reserve(std::uint64_t size) {
  const std::lock_guard lock(mutex_);
  if (!descriptor_) {
    Descriptor made = open_unnamed(folder_);
    if (!made.is_open()) fail("make", errno);
    descriptor_.emplace(std::move(made));
  }
  return std::exchange(size_, size_ + size);
}

void TemporaryFile::write(std::uint64_t offset, std::string_view bytes) {
  if (!descriptor_->write_at(offset, bytes)) fail("write", errno);
}

std::uint64_t TemporaryFile::append(std::string_view bytes) {
  const auto offset = reserve(bytes.size());
  write(offset, bytes);
  return offset;
}

void TemporaryFile::read(std::uint64_t offset, std::span<char> out) const {
  if (!try_read(offset, out)) fail("read", errno);
}

bool TemporaryFile::try_read(std::uint64_t offset, std::span<char> out) const noexcept {
  return descriptor_->read_at(offset, out);
}

void TemporaryFile::fail(const char* what, int code) const {
  throw OutputError(
      std::string("Cannot ") + what + " a temporary file in " + without_partial(folder_).string() +
          ": " + std::generic_category().message(code),
      is_full(code) ? "Make room there, name another folder with -o, or allow more with --memory"
                    : "");
}

}  // namespace casebook
