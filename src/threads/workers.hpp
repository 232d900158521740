// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <future>
#include <memory>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "threads/bounded_queue.hpp"

namespace casebook {

/// Threads that carry out tasks. What a task needs for itself on each thread (reusable buffers) is
/// kept by its owner under the thread's number. submit() may be called from any thread except
/// these.
class Workers {
 public:
  /// Throws std::system_error where the system has no thread left.
  explicit Workers(unsigned count) : tasks_(std::size_t{2} * count) {
    try {
      for (unsigned number = 0; number < count; ++number) begin(number);
    } catch (...) {
      end();
      throw;
    }
  }

  /// Carries out all submitted tasks, then ends the threads.
  ~Workers() { end(); }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  unsigned count() const { return static_cast<unsigned>(threads_.size()); }

  /// Passes `work` to a thread, which calls it with its number (below count()); waits while twice
  /// as many tasks as threads are queued. The future gives its result, or throws its exception.
  template <class Work>
  auto submit(Work work) -> std::future<std::invoke_result_t<Work&, unsigned>> {
    using Task = std::packaged_task<std::invoke_result_t<Work&, unsigned>(unsigned)>;
    const auto task = std::make_shared<Task>(std::move(work));
    auto result = task->get_future();
    tasks_.push([task](unsigned number) { (*task)(number); });
    return result;
  }

 private:
  void begin(unsigned number) {
    threads_.emplace_back([this, number] {
      while (auto task = tasks_.pop()) (*task)(number);
    });
  }
  void end() {
    tasks_.close();
    for (auto& thread : threads_) thread.join();
  }

  BoundedQueue<std::function<void(unsigned)>> tasks_;
  std::vector<std::thread> threads_;
};

/// One `State` for each thread of Workers, made by the first task on it that needs one.
template <class State>
class PerWorker {
 public:
  PerWorker(const Workers& workers, std::function<std::unique_ptr<State>()> make)
      : states_(workers.count()), make_(std::move(make)) {}

  /// Call on the thread of that number. Throws what the State's constructor throws.
  State& of(unsigned number) {
    if (!states_[number]) states_[number] = make_();
    return *states_[number];
  }

 private:
  std::vector<std::unique_ptr<State>> states_;
  std::function<std::unique_ptr<State>()> make_;
};

}  // namespace casebook
