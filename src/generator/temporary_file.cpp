// SPDX-License-Identifier: MIT
#include "generator/temporary_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <utility>

#include "generator/output_error.hpp"

namespace casebook {
namespace {

constexpr mode_t owner_only = 0600;

/// O_TMPFILE leaves nothing behind whatever happens, but not every file system knows it.
Descriptor open_unnamed(const std::filesystem::path& folder) {
#ifdef O_TMPFILE
  Descriptor unnamed(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, owner_only));
  if (unnamed.is_open()) return unnamed;
#endif
  std::string name = folder / "spill-XXXXXX";
  Descriptor named(::mkstemp(name.data()));
  if (named.is_open()) ::unlink(name.c_str());
  return named;
}

}  // namespace

TemporaryFile::TemporaryFile(std::filesystem::path folder)
    : folder_(std::move(folder)), descriptor_(open_unnamed(folder_)) {
  if (!descriptor_.is_open()) throw output_error("Cannot make a temporary file in", folder_, errno);
}

std::uint64_t TemporaryFile::append(std::string_view bytes) {
  if (!descriptor_.write_at(size_, bytes))
    throw output_error("Cannot write a temporary file in", folder_, errno);
  return std::exchange(size_, size_ + bytes.size());
}

}  // namespace casebook
