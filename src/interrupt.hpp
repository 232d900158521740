// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace casebook {

/// Turns Ctrl-C (SIGINT), SIGTERM and SIGHUP into an orderly end. Make one before any other thread.
/// The run asks check() now and then; where it cannot, because it waits for a database, the
/// cleaning registered with a Cleanup runs after a moment and the process ends with exit code 130.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  /// Throws Interrupted once a signal has come. Any thread.
  void check() const;

  /// While it lives, `clean` is what a forced end does first. One at a time.
  class Cleanup {
   public:
    Cleanup(Interrupt& interrupt, std::function<void()> clean);
    ~Cleanup();
    Cleanup(const Cleanup&) = delete;
    Cleanup& operator=(const Cleanup&) = delete;

   private:
    Interrupt& interrupt_;
  };

 private:
  void watch();
  void force_end();

  std::atomic<bool> asked_ = false;
  std::mutex mutex_;
  std::function<void()> clean_;
  std::thread watcher_;
};

}  // namespace casebook
