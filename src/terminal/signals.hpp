// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string_view>
#include <thread>

namespace casebook {

/// The signals that ask a process to end: Ctrl-C (SIGINT), SIGTERM and SIGHUP; on Windows Ctrl-C,
/// Ctrl-Break and a closed window. Make one before any other thread: from then on they end nothing
/// but the waiting of one thread.
class Signals {
 public:
  Signals();
  ~Signals();
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

  /// Waits for a signal or for wake().
  void wait();
  /// The same, but not longer than that.
  void wait_for(std::chrono::seconds longest);
  /// Ends the waiting of `waiter`.
  void wake(std::thread& waiter);
};

/// Writes to standard error at once, from whatever thread.
void write_error(std::string_view text) noexcept;

/// Ends the process now, without its destructors.
[[noreturn]] void end_process(int exit_code) noexcept;

}  // namespace casebook
