// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <new>
#include <stdexcept>
#include <thread>
#include <vector>

#include "threads/in_order.hpp"
#include "threads/pending.hpp"
#include "threads/per_thread.hpp"
#include "threads/workers.hpp"

using namespace casebook;

namespace {

int slow_when_even(int i) {
  if (i % 2 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return i;
}

}  // namespace

TEST_CASE("results are taken in the order of their tasks, however long each takes") {
  std::vector<int> taken;
  {
    Workers workers(4);
    InOrder<int> results(8, [&](int&& i) { taken.push_back(i); });
    for (int i = 0; i < 200; ++i) {
      REQUIRE(results.announce(workers.submit([i](unsigned) { return slow_when_even(i); })));
    }
    results.finish();
  }
  std::vector<int> expected;
  for (int i = 0; i < 200; ++i) expected.push_back(i);
  CHECK(taken == expected);
}

TEST_CASE("the first error ends the taking, stops who announces, and is thrown once") {
  std::atomic<int> taken = 0;
  Workers workers(3);
  InOrder<int> results(4, [&](int&&) { ++taken; });
  bool stopped = false;
  for (int i = 0; i < 10'000 && !stopped; ++i) {
    stopped = !results.announce(workers.submit([i](unsigned) {
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
  Workers workers(2);
  InOrder<int> results(8, [](int&&) { throw std::runtime_error("full disk"); });
  bool goes_on = true;
  for (; goes_on && announced < 100; ++announced) {
    goes_on = results.announce(workers.submit([&finished](unsigned) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      return ++finished;
    }));
  }
  CHECK_FALSE(goes_on);
  CHECK_THROWS_WITH(results.finish(), "full disk");
  CHECK(finished == announced);
}

TEST_CASE("an error of the taker is thrown by finish") {
  Workers workers(1);
  InOrder<int> results(4, [](int&&) { throw std::runtime_error("full disk"); });
  results.announce(workers.submit([](unsigned) { return 1; }));
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

TEST_CASE("each thread makes a state of its own, at most once") {
  struct Counter {
    int tasks = 0;
  };
  std::atomic<int> made = 0;
  std::atomic<int> done = 0;
  {
    Workers workers(3);
    PerWorker<Counter> counters(workers, [&] {
      ++made;
      return std::make_unique<Counter>();
    });
    for (int i = 0; i < 50; ++i)
      workers
          .submit([&](unsigned number) {
            ++counters.of(number).tasks;
            ++done;
          })
          .wait();
  }
  CHECK(made >= 1);
  CHECK(made <= 3);
  CHECK(done == 50);
}

TEST_CASE("a state that cannot be made is an error of the task that needed it") {
  Workers workers(1);
  PerWorker<int> none(workers, []() -> std::unique_ptr<int> { throw std::bad_alloc(); });
  auto result = workers.submit([&](unsigned number) { return none.of(number); });
  CHECK_THROWS_AS(result.get(), std::bad_alloc);
}

TEST_CASE("pending results are taken in order, and few wait at once") {
  std::vector<int> taken;
  Workers workers(2);
  {
    Pending<int> pending(2, [&](int&& one) { taken.push_back(one); });
    for (int i = 0; i < 6; ++i) {
      pending.make_room();
      pending.add(workers.submit([i](unsigned) { return slow_when_even(i); }));
    }
    CHECK(taken == std::vector<int>{0, 1, 2, 3});
    pending.settle();
  }
  CHECK(taken == std::vector<int>{0, 1, 2, 3, 4, 5});
}

TEST_CASE("an error among pending results is thrown once, and the rest is waited for") {
  std::atomic<int> done = 0;
  Workers workers(2);
  {
    Pending<int> pending(8, [](int&&) {});
    for (int i = 0; i < 4; ++i)
      pending.add(workers.submit([i, &done](unsigned) {
        ++done;
        if (i == 0) throw std::runtime_error("full disk");
        return i;
      }));
    CHECK_THROWS_WITH(pending.settle(), "full disk");
  }
  CHECK(done == 4);
}

TEST_CASE("each thread has a value of its own, which is destroyed when the thread ends") {
  static std::atomic<int> alive = 0;
  struct Counted {
    Counted() { ++alive; }
    ~Counted() { --alive; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    int number = 0;
  };
  static PerThread<Counted> values;
  values.get().number = 1;
  std::thread other([] {
    CHECK(values.get().number == 0);
    values.get().number = 2;
    CHECK(values.get().number == 2);
    CHECK(alive == 2);
  });
  other.join();
  CHECK(values.get().number == 1);
  CHECK(alive == 1);
}
