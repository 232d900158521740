// SPDX-License-Identifier: MIT
#include "files/regular_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

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

std::optional<std::string> read_regular(const std::filesystem::path& path, std::size_t most) {
  std::string bytes(most, '\0');
  std::FILE* const file = open_regular(path, SymbolicLinks::followed);
  if (!file) return std::nullopt;
  bytes.resize(std::fread(bytes.data(), 1, most, file));
  const bool failed = std::ferror(file) != 0;
  static_cast<void>(std::fclose(file));
  return failed ? std::nullopt : std::optional(std::move(bytes));
}

}  // namespace casebook
