// SPDX-License-Identifier: MIT
#include "terminal/signals.hpp"

#include <windows.h>

#include <cstdlib>

namespace casebook {
namespace {

/// Set for each signal. Windows calls the handler on a thread of its own, so this has to be global.
HANDLE awaited() {
  static const HANDLE event = ::CreateEventW(nullptr, FALSE, FALSE, nullptr);
  return event;
}

BOOL WINAPI handle(DWORD kind) {
  ::SetEvent(awaited());
  // When this returns after a closed window or the end of a session, Windows ends the process.
  if (kind != CTRL_C_EVENT && kind != CTRL_BREAK_EVENT) ::Sleep(INFINITE);
  return TRUE;
}

}  // namespace

Signals::Signals() { ::SetConsoleCtrlHandler(handle, TRUE); }

Signals::~Signals() { ::SetConsoleCtrlHandler(handle, FALSE); }

void Signals::wait() { ::WaitForSingleObject(awaited(), INFINITE); }

void Signals::wait_for(std::chrono::seconds longest) {
  const auto milliseconds = std::chrono::milliseconds(longest).count();
  ::WaitForSingleObject(awaited(), static_cast<DWORD>(milliseconds));
}

void Signals::wake(std::thread&) { ::SetEvent(awaited()); }

void write_error(std::string_view text) noexcept {
  DWORD written = 0;
  ::WriteFile(::GetStdHandle(STD_ERROR_HANDLE), text.data(), static_cast<DWORD>(text.size()),
              &written, nullptr);
}

void end_process(int exit_code) noexcept {
  ::TerminateProcess(::GetCurrentProcess(), static_cast<UINT>(exit_code));
  std::abort();  // never reached: the process is gone
}

}  // namespace casebook
