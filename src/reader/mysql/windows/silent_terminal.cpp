// SPDX-License-Identifier: MIT
#include "reader/mysql/silent_terminal.hpp"

#include <windows.h>

#include <filesystem>
#include <string>

namespace casebook {
namespace {

HANDLE open_console(const wchar_t* name) {
  return ::CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                       nullptr, OPEN_EXISTING, 0, nullptr);
}

void close(HANDLE handle) {
  if (handle != INVALID_HANDLE_VALUE) ::CloseHandle(handle);
}

}  // namespace

struct SilentTerminal::Device {
  HANDLE in = open_console(L"CONIN$"), out = open_console(L"CONOUT$");
  bool works = false;
  DWORD before = 0;
  std::string typed;  ///< bytes of a character that were not taken yet
};

SilentTerminal::SilentTerminal() : device_(std::make_unique<Device>()) {
  if (::GetConsoleMode(device_->in, &device_->before) == 0) return;
  constexpr DWORD usual = ENABLE_ECHO_INPUT | ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT;
  device_->works = ::SetConsoleMode(device_->in, device_->before & ~usual) != 0;
}

SilentTerminal::~SilentTerminal() {
  if (device_->works) ::SetConsoleMode(device_->in, device_->before);
  close(device_->in);
  close(device_->out);
}

bool SilentTerminal::works() const { return device_->works; }

void SilentTerminal::write(const std::string& text) const {
  DWORD written = 0;
  ::WriteFile(device_->out, text.data(), static_cast<DWORD>(text.size()), &written, nullptr);
}

char SilentTerminal::read() {
  if (device_->typed.empty()) {
    std::wstring character(1, L'\0');
    DWORD got = 0;
    if (::ReadConsoleW(device_->in, character.data(), 1, &got, nullptr) == 0 || got == 0)
      return '\n';
    if (IS_HIGH_SURROGATE(character[0])) {
      character.push_back(L'\0');
      ::ReadConsoleW(device_->in, &character[1], 1, &got, nullptr);
    }
    device_->typed = std::filesystem::path(character).string();
  }
  const char next = device_->typed.front();
  device_->typed.erase(0, 1);
  return next;
}

}  // namespace casebook
