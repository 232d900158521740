// SPDX-License-Identifier: MIT
#include "terminal/out_of_memory.hpp"

#include <atomic>
#include <cstdlib>
#include <new>
#include <string_view>

#include "terminal/signals.hpp"

namespace casebook {
namespace {

constexpr int exit_done = 0, exit_failed = 1;
constexpr std::size_t kept_back = std::size_t{1} << 20;

std::atomic<void*> reserve = nullptr;
std::atomic<bool> ended = false;
std::atomic<bool> done = false;

/// Called when an allocation fails, which is tried again when this returns.
void use_reserve() {
  if (void* const block = reserve.exchange(nullptr)) {
    std::free(block);
    return;
  }
  ended = true;
  throw std::bad_alloc();
}

[[noreturn]] void end() {
  if (ended) end_process(fail_without_memory());
  std::abort();
}

}  // namespace

void prepare_for_no_memory() {
  reserve = std::malloc(kept_back);
  std::set_new_handler(use_reserve);
  std::set_terminate(end);
}

void note_that_all_is_done() noexcept { done = true; }

int fail_without_memory() noexcept {
  if (done) return exit_done;
  constexpr std::string_view said =
      "casebook: Out of memory.\n"
      "Allow less with --memory, or use fewer threads with -j.\n";
  write_error(said);
  return exit_failed;
}

}  // namespace casebook
