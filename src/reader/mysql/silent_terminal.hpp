// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

namespace casebook {

/// The terminal of this process, wherever standard input and output lead: it delivers every key at
/// once and echoes none, until this is destroyed. Ctrl-C arrives as a character, so that the
/// terminal is restored before the program ends.
class SilentTerminal {
 public:
  SilentTerminal();
  ~SilentTerminal();
  SilentTerminal(const SilentTerminal&) = delete;
  SilentTerminal& operator=(const SilentTerminal&) = delete;

  /// Whether there is one.
  bool works() const;
  void write(const std::string& text) const;
  /// The next byte of what is typed, in UTF-8; the end of the line if there is none.
  char read();

 private:
  struct Device;
  std::unique_ptr<Device> device_;
};

}  // namespace casebook
