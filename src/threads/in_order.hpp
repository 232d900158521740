// SPDX-License-Identifier: MIT
#pragma once

#include <exception>
#include <functional>
#include <future>
#include <thread>
#include <utility>

#include "threads/bounded_queue.hpp"

namespace casebook {

/// Takes results that become ready in any order and passes them on in the order in which they were
/// announced, on a thread of its own. The first error, of a result or of the taker, ends it;
/// finish() throws that error. The destructor waits for all announced work, so whatever that work
/// uses may be destroyed afterwards.
template <class Result>
class InOrder {
 public:
  /// At most `window` results may be announced and not yet taken.
  InOrder(std::size_t window, std::function<void(Result&&)> take)
      : results_(window), take_(std::move(take)), thread_([this] { run(); }) {}

  ~InOrder() { stop(); }
  InOrder(const InOrder&) = delete;
  InOrder& operator=(const InOrder&) = delete;

  /// Waits while the window is full. Returns false once an error has ended it: then stop, and call
  /// finish().
  bool announce(std::future<Result>&& result) {
    try {
      if (results_.push(std::move(result))) return true;
    } catch (...) {  // out of memory
      if (result.valid()) result.wait();
      throw;
    }
    result.wait();  // NOLINT(bugprone-use-after-move): a closed queue does not take it
    return false;
  }

  /// Waits until everything has been taken. Call once, after the last announce(). Throws the first
  /// error.
  void finish() {
    stop();
    if (error_) std::rethrow_exception(error_);
  }

 private:
  void run() noexcept {
    try {
      while (auto result = results_.pop()) take_(result->get());
    } catch (...) {
      error_ = std::current_exception();
      results_.close();
      while (const auto left = results_.pop()) left->wait();
    }
  }

  void stop() {
    results_.close();
    if (thread_.joinable()) thread_.join();
  }

  BoundedQueue<std::future<Result>> results_;
  std::function<void(Result&&)> take_;
  std::exception_ptr error_;
  std::thread thread_;
};

}  // namespace casebook
