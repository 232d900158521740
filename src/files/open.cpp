// SPDX-License-Identifier: MIT
#include "files/open.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>

namespace casebook {
namespace {

constexpr mode_t readable = 0666;  // less the umask

std::FILE* give_up(int number, int code) {
  ::close(number);
  errno = code;
  return nullptr;
}

}  // namespace

Descriptor open_to_read(const std::filesystem::path& path) noexcept {
  return Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
}

Descriptor open_new(const std::filesystem::path& path) noexcept {
  return Descriptor(
      ::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, readable));
}

/// A file opened with O_TMPFILE never remains after the process, but not every file system supports
/// it.
Descriptor open_unnamed(const std::filesystem::path& folder) {
#if defined(O_TMPFILE) && !defined(CASEBOOK_PORTABLE)
  constexpr mode_t owner_only = 0600;
  Descriptor unnamed(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, owner_only));
  if (unnamed.is_open()) return unnamed;
#endif
  std::string name = folder / ".casebook-XXXXXX";
  Descriptor named(::mkostemp(name.data(), O_CLOEXEC));
  if (named.is_open()) ::unlink(name.c_str());
  return named;
}

std::FILE* open_regular(const std::filesystem::path& path, SymbolicLinks links) noexcept {
  const int no_links = links == SymbolicLinks::refused ? O_NOFOLLOW : 0;
  // Without this flag, opening a pipe waits for a writer; for a file it makes no difference.
  const int number = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | no_links);
  if (number < 0) return nullptr;
  struct stat status {};
  if (::fstat(number, &status) != 0) return give_up(number, errno);
  if (!S_ISREG(status.st_mode)) return give_up(number, EINVAL);
  std::FILE* const file = ::fdopen(number, "rb");
  return file ? file : give_up(number, errno);
}

}  // namespace casebook
