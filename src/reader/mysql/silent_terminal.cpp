// SPDX-License-Identifier: MIT
#include "reader/mysql/silent_terminal.hpp"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace casebook {

struct SilentTerminal::Device {
  int descriptor = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  bool works = false;
  termios before{};
};

SilentTerminal::SilentTerminal() : device_(std::make_unique<Device>()) {
  if (device_->descriptor < 0 || ::tcgetattr(device_->descriptor, &device_->before) != 0) return;
  termios silent = device_->before;
  silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
  silent.c_cc[VMIN] = 1;
  silent.c_cc[VTIME] = 0;
  device_->works = ::tcsetattr(device_->descriptor, TCSAFLUSH, &silent) == 0;
}

SilentTerminal::~SilentTerminal() {
  if (device_->works) ::tcsetattr(device_->descriptor, TCSAFLUSH, &device_->before);
  if (device_->descriptor >= 0) ::close(device_->descriptor);
}

bool SilentTerminal::works() const { return device_->works; }

void SilentTerminal::write(const std::string& text) const {
  [[maybe_unused]] const ssize_t written = ::write(device_->descriptor, text.data(), text.size());
}

char SilentTerminal::read() {
  char c = '\n';
  return ::read(device_->descriptor, &c, 1) == 1 ? c : '\n';
}

}  // namespace casebook
