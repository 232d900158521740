// SPDX-License-Identifier: MIT
#include "files/regular_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace casebook {
namespace {

std::FILE* give_up(int number, int code) {
  ::close(number);
  errno = code;
  return nullptr;
}

}  // namespace

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
