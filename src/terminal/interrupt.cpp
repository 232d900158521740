// SPDX-License-Identifier: MIT
#include "terminal/interrupt.hpp"

#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <ctime>
#include <utility>

#include "error.hpp"

namespace casebook {
namespace {

constexpr int exit_interrupted = 130;
/// How long the run may take to end by itself; a second Ctrl-C does not wait.
constexpr timespec grace{3, 0};
/// Ends the watcher when the run is over.
constexpr int signal_done = SIGUSR1;

sigset_t signals(bool with_done) {
  sigset_t set;
  sigemptyset(&set);
  for (const int one : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, one);
  if (with_done) sigaddset(&set, signal_done);
  return set;
}

}  // namespace

Interrupt::Interrupt() {
  const auto blocked = signals(true);
  pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
  std::signal(SIGPIPE, SIG_IGN);  // a reader of our output that leaves is a failed write, no more
  watcher_ = std::thread([this] { watch(); });
}

Interrupt::~Interrupt() {
  pthread_kill(watcher_.native_handle(), signal_done);
  watcher_.join();
}

void Interrupt::watch() {
  const auto awaited = signals(true);
  int got = 0;
  sigwait(&awaited, &got);
  if (got == signal_done) return;
  asked_ = true;
  wake();
  if (sigtimedwait(&awaited, nullptr, &grace) == signal_done) return;
  force_end();
}

void Interrupt::wake() {
  const std::lock_guard lock(mutex_);
  if (wake_) wake_();
}

void Interrupt::force_end() {
  const std::lock_guard lock(mutex_);
  if (clean_) clean_();
  constexpr char said[] = "\ncasebook: Interrupted\n";
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, said, sizeof said - 1);
  ::_exit(exit_interrupted);
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
