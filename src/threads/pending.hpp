// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <utility>

namespace casebook {

/// Results of work in progress, taken in the order in which the work was begun. The destructor
/// waits for all of it. One thread at a time.
template <class Result>
class Pending {
 public:
  /// Allows at most `most` results at once, because each occupies memory.
  Pending(std::size_t most, std::function<void(Result&&)> take)
      : most_(most), take_(std::move(take)) {}
  ~Pending() {
    for (auto& one : results_) one.wait();
  }
  Pending(const Pending&) = delete;
  Pending& operator=(const Pending&) = delete;

  /// If all places are in use, waits for the first result and takes it. Throws what that throws.
  void make_room() {
    if (results_.size() >= most_) settle_one();
  }

  void add(std::future<Result>&& result) { results_.push_back(std::move(result)); }

  /// Waits for all and takes them. Throws what one of them throws.
  void settle() {
    while (!results_.empty()) settle_one();
  }

 private:
  void settle_one() {
    std::future<Result> first = std::move(results_.front());
    results_.pop_front();
    take_(first.get());
  }

  std::size_t most_;
  std::function<void(Result&&)> take_;
  std::deque<std::future<Result>> results_;
};

}  // namespace casebook
