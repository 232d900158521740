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
/// How long the run may take to end by itself; a second Ctrl-C ends it at once.
constexpr timespec grace{3, 0};

sigset_t signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int one : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, one);
  return set;
}

}  // namespace

Interrupt::Interrupt() {
  const auto blocked = signals();
  pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
  // A closed pipe or a file that grows too large is an ordinary failed write.
  for (const int one : {SIGPIPE, SIGXFSZ}) std::signal(one, SIG_IGN);
  watcher_ = std::thread([this] { watch(); });
}

Interrupt::~Interrupt() {
  done_ = true;
  pthread_kill(watcher_.native_handle(), SIGINT);  // wakes the watcher
  watcher_.join();
}

void Interrupt::watch() {
  const auto awaited = signals();
  int got = 0;
  sigwait(&awaited, &got);
  if (done_) return;
  asked_ = true;
  wake();
  sigtimedwait(&awaited, nullptr, &grace);
  if (!done_) force_end();
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
