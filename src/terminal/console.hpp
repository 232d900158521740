// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace casebook {

/// Makes the standard streams carry bytes as they are, and a terminal show them as UTF-8, until it
/// is destroyed. No file gets the descriptor of a stream that the caller has closed: make it before
/// anything is opened. If the window was opened for this program alone and would close with it, as
/// when a file is dropped onto the program, it stays until a key is pressed. One in a process.
class Console {
 public:
  Console();
  ~Console();
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

 private:
  [[maybe_unused]] unsigned before_ = 0;  ///< the encoding that a console of Windows had
};

/// Whether standard error goes to a terminal.
bool errors_are_seen();

/// How many columns the terminal has that standard output goes to; 0 if it goes elsewhere.
std::size_t terminal_width();

}  // namespace casebook
