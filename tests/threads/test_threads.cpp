// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#include "threads/in_order.hpp"
#include "threads/workers.hpp"

using namespace casebook;

namespace {

struct Nothing {};
std::unique_ptr<Nothing> nothing() { return std::make_unique<Nothing>(); }

int slow_when_even(int i) {
  if (i % 2 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return i;
}

}  // namespace

TEST_CASE("results are taken in the order of their tasks, however long each takes") {
  std::vector<int> taken;
  {
    Workers<Nothing> workers(4, nothing);
    InOrder<int> results(8, [&](int&& i) { taken.push_back(i); });
    for (int i = 0; i < 200; ++i) {
      REQUIRE(results.announce(workers.submit([i](Nothing&) { return slow_when_even(i); })));
    }
    results.finish();
  }
  std::vector<int> expected;
  for (int i = 0; i < 200; ++i) expected.push_back(i);
  CHECK(taken == expected);
}

TEST_CASE("the first error ends the taking, stops who announces, and is thrown once") {
  std::atomic<int> taken = 0;
  Workers<Nothing> workers(3, nothing);
  InOrder<int> results(4, [&](int&&) { ++taken; });
  bool stopped = false;
  for (int i = 0; i < 10'000 && !stopped; ++i) {
    stopped = !results.announce(workers.submit([i](Nothing&) {
      if (i == 5) throw std::runtime_error("five");
      return i;
    }));
  }
  CHECK(stopped);
  CHECK_THROWS_WITH(results.finish(), "five");
  CHECK(taken == 5);
}

TEST_CASE("after an error, too, all that was announced has been worked at before it is thrown") {
  std::atomic<int> finished = 0;
  int announced = 0;
  Workers<Nothing> workers(2, nothing);
  InOrder<int> results(8, [](int&&) { throw std::runtime_error("full disk"); });
  bool goes_on = true;
  for (; goes_on && announced < 100; ++announced) {
    goes_on = results.announce(workers.submit([&finished](Nothing&) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      return ++finished;
    }));
  }
  CHECK_FALSE(goes_on);
  CHECK_THROWS_WITH(results.finish(), "full disk");
  CHECK(finished == announced);
}

TEST_CASE("an error of the taker is thrown by finish") {
  Workers<Nothing> workers(1, nothing);
  InOrder<int> results(4, [](int&&) { throw std::runtime_error("full disk"); });
  results.announce(workers.submit([](Nothing&) { return 1; }));
  CHECK_THROWS_WITH(results.finish(), "full disk");
}

TEST_CASE("a queue holds back whoever would overfill it") {
  BoundedQueue<int> queue(2);
  std::atomic<int> pushed = 0;
  std::thread producer([&] {
    for (int i = 0; i < 5; ++i) {
      queue.push(int{i});
      ++pushed;
    }
  });
  for (int wait = 0; wait < 1000 && pushed < 2; ++wait)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  CHECK(pushed == 2);
  for (int i = 0; i < 5; ++i) CHECK(queue.pop() == i);
  producer.join();
  queue.close();
  CHECK(queue.pop() == std::nullopt);
  CHECK_FALSE(queue.push(6));
}

TEST_CASE("each thread makes a state of its own, once") {
  struct Counter {
    int tasks = 0;
  };
  std::atomic<int> made = 0;
  std::atomic<int> done = 0;
  {
    Workers<Counter> workers(3, [&] {
      ++made;
      return std::make_unique<Counter>();
    });
    for (int i = 0; i < 50; ++i) {
      workers.submit([&](Counter& counter) {
        ++counter.tasks;
        ++done;
      });
    }
  }
  CHECK(made == 3);
  CHECK(done == 50);
}
