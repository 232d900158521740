// SPDX-License-Identifier: MIT
#include "terminal/signals.hpp"

#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <ctime>

namespace casebook {
namespace {

sigset_t signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int one : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, one);
  return set;
}

}  // namespace

Signals::Signals() {
  const auto blocked = signals();
  pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
  // A closed pipe or a file that grows too large is an ordinary failed write.
  for (const int one : {SIGPIPE, SIGXFSZ}) std::signal(one, SIG_IGN);
}

Signals::~Signals() = default;

void Signals::wait() {
  const auto awaited = signals();
  int got = 0;
  sigwait(&awaited, &got);
}

void Signals::wait_for(std::chrono::seconds longest) {
  const auto awaited = signals();
  const timespec grace{static_cast<std::time_t>(longest.count()), 0};
  sigtimedwait(&awaited, nullptr, &grace);
}

void Signals::wake(std::thread& waiter) { pthread_kill(waiter.native_handle(), SIGINT); }

void write_error(std::string_view text) noexcept {
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

void end_process(int exit_code) noexcept { ::_exit(exit_code); }

}  // namespace casebook
