// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

#include "terminal/signals.hpp"

namespace casebook {

/// Turns Ctrl-C (SIGINT), SIGTERM and SIGHUP into an orderly end. Make one before any other thread.
/// The run calls check() now and then. When it cannot, because it waits for rows, a Wakeup ends the
/// waiting. If that does not help, the Cleanup runs after a moment and the process ends with exit
/// code 130.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  /// Throws Interrupted once a signal has come. Any thread.
  void check() const;

  /// A function that is called on a signal while this object lives, on a thread of its own. One of
  /// each kind at a time.
  class Hook {
   public:
    Hook(const Hook&) = delete;
    Hook& operator=(const Hook&) = delete;

   protected:
    Hook(Interrupt& interrupt, std::function<void()> Interrupt::*kind, std::function<void()> call);
    ~Hook();

   private:
    void set(std::function<void()> call);

    Interrupt& interrupt_;
    std::function<void()> Interrupt::*const kind_;
  };

  /// `wake` is called as soon as a signal comes.
  struct Wakeup : Hook {
    Wakeup(Interrupt& interrupt, std::function<void()> wake)
        : Hook(interrupt, &Interrupt::wake_, std::move(wake)) {}
  };

  /// `clean` is called before a forced end.
  struct Cleanup : Hook {
    Cleanup(Interrupt& interrupt, std::function<void()> clean)
        : Hook(interrupt, &Interrupt::clean_, std::move(clean)) {}
  };

 private:
  void watch();
  void wake();
  void force_end();

  std::atomic<bool> asked_ = false, done_ = false;
  std::mutex mutex_;
  std::function<void()> wake_, clean_;
  Signals signals_;
  std::thread watcher_;
};

}  // namespace casebook
