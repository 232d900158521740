// SPDX-License-Identifier: MIT
#include "terminal/console.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>

namespace casebook {

/// Terminals are so already. Where the caller has closed a standard descriptor, the next file that
/// is opened would get it, and what is said would be written into that file: it is given to one
/// that cannot be read or written.
Console::Console() {
  for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(standard, F_GETFD) == -1 && errno == EBADF)
      static_cast<void>(::open("/dev/null", standard == STDIN_FILENO ? O_WRONLY : O_RDONLY));
}

Console::~Console() = default;

bool errors_are_seen() { return ::isatty(STDERR_FILENO) == 1; }

std::size_t terminal_width() {
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace casebook
