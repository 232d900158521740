// SPDX-License-Identifier: MIT
#include "terminal/console.hpp"

#include <windows.h>
// After windows.h, whose types they use.
#include <conio.h>
#include <fcntl.h>
#include <io.h>

#include <array>
#include <cstdio>

namespace casebook {
namespace {

bool is_console(DWORD stream) {
  DWORD mode = 0;
  return ::GetConsoleMode(::GetStdHandle(stream), &mode) != 0;
}

/// So that the console understands the sequences that redraw a line.
void understand_sequences(DWORD stream) {
  const HANDLE handle = ::GetStdHandle(stream);
  DWORD mode = 0;
  if (::GetConsoleMode(handle, &mode) != 0)
    ::SetConsoleMode(handle, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

/// A console shows nothing right of a character whose bytes come one by one, as they do unbuffered.
void write_whole_lines(std::FILE* stream) { std::setvbuf(stream, nullptr, _IOFBF, 1 << 16); }

bool closes_at_the_end() {
  std::array<DWORD, 2> processes{};
  return is_console(STD_INPUT_HANDLE) && is_console(STD_ERROR_HANDLE) &&
         ::GetConsoleProcessList(processes.data(), processes.size()) == 1;
}

void wait_for_key() {
  std::fputs("Press any key to close this window.\n", stderr);
  std::fflush(stderr);
  ::_getch();
}

}  // namespace

Console::Console() : before_(::GetConsoleOutputCP()) {
  for (std::FILE* const stream : {stdin, stdout, stderr}) ::_setmode(::_fileno(stream), _O_BINARY);
  ::SetConsoleOutputCP(CP_UTF8);
  if (is_console(STD_OUTPUT_HANDLE)) write_whole_lines(stdout);
  if (is_console(STD_ERROR_HANDLE)) write_whole_lines(stderr);
  for (const DWORD stream : {STD_OUTPUT_HANDLE, STD_ERROR_HANDLE}) understand_sequences(stream);
}

Console::~Console() {
  if (closes_at_the_end()) wait_for_key();
  if (before_ != 0) ::SetConsoleOutputCP(before_);
}

bool errors_are_seen() { return is_console(STD_ERROR_HANDLE); }

std::size_t terminal_width() {
  CONSOLE_SCREEN_BUFFER_INFO info{};
  if (::GetConsoleScreenBufferInfo(::GetStdHandle(STD_OUTPUT_HANDLE), &info) == 0) return 0;
  return static_cast<std::size_t>(info.srWindow.Right - info.srWindow.Left + 1);
}

}  // namespace casebook
