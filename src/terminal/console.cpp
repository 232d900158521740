// SPDX-License-Identifier: MIT
#include "terminal/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

namespace casebook {

/// Terminals are so already.
Console::Console() = default;

Console::~Console() = default;

bool errors_are_seen() { return ::isatty(STDERR_FILENO) == 1; }

std::size_t terminal_width() {
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace casebook
