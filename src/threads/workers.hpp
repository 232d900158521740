// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <future>
#include <memory>
#include <thread>
#include <type_traits>
#include <vector>

#include "threads/bounded_queue.hpp"

namespace casebook {

/// Threads that carry out tasks, each with a State of its own (buffers that are used again).
/// submit() may be called from any thread but theirs.
template <class State>
class Workers {
 public:
  /// `make` is called once on each thread.
  Workers(unsigned count, const std::function<std::unique_ptr<State>()>& make)
      : tasks_(std::size_t{2} * count) {
    for (unsigned i = 0; i < count; ++i) {
      threads_.emplace_back([this, make] {
        const auto state = make();
        while (auto task = tasks_.pop()) (*task)(*state);
      });
    }
  }

  /// Carries out what was submitted, then ends the threads.
  ~Workers() {
    tasks_.close();
    for (auto& thread : threads_) thread.join();
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  /// Hands `work` (called with the thread's State) to a thread; waits while twice as many tasks as
  /// threads are waiting. The future gives its result, or throws what it threw.
  template <class Work>
  auto submit(Work work) -> std::future<std::invoke_result_t<Work&, State&>> {
    std::packaged_task<std::invoke_result_t<Work&, State&>(State&)> task(std::move(work));
    auto result = task.get_future();
    tasks_.push(Task([shared = std::make_shared<decltype(task)>(std::move(task))](State& state) {
      (*shared)(state);
    }));
    return result;
  }

 private:
  using Task = std::function<void(State&)>;
  BoundedQueue<Task> tasks_;
  std::vector<std::thread> threads_;
};

}  // namespace casebook
