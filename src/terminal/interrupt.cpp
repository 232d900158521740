// SPDX-License-Identifier: MIT
#include "terminal/interrupt.hpp"

#include <chrono>
#include <utility>

#include "error.hpp"

namespace casebook {
namespace {

constexpr int exit_interrupted = 130;
/// How long the run may take to end by itself; a second Ctrl-C ends it at once.
constexpr std::chrono::seconds grace{3};

}  // namespace

Interrupt::Interrupt() : watcher_([this] { watch(); }) {}

Interrupt::~Interrupt() {
  done_ = true;
  signals_.wake(watcher_);
  watcher_.join();
}

void Interrupt::watch() {
  signals_.wait();
  if (done_) return;
  asked_ = true;
  wake();
  signals_.wait_for(grace);
  if (!done_) force_end();
}

void Interrupt::wake() {
  const std::lock_guard lock(mutex_);
  if (wake_) wake_();
}

void Interrupt::force_end() {
  const std::lock_guard lock(mutex_);
  if (clean_) clean_();
  write_error("\ncasebook: Interrupted\n");
  end_process(exit_interrupted);
}

void Interrupt::check() const {
  if (asked_.load(std::memory_order_relaxed)) throw Interrupted();
}

Interrupt::Hook::Hook(Interrupt& interrupt, std::function<void()> Interrupt::*kind,
                      std::function<void()> call)
    : interrupt_(interrupt), kind_(kind) {
  set(std::move(call));
}

Interrupt::Hook::~Hook() { set(nullptr); }

void Interrupt::Hook::set(std::function<void()> call) {
  const std::lock_guard lock(interrupt_.mutex_);
  interrupt_.*kind_ = std::move(call);
}

}  // namespace casebook
