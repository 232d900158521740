// SPDX-License-Identifier: MIT
#pragma once

#include <pthread.h>

#include <memory>
#include <new>

namespace casebook {

/// A value for each thread that asks for one, made when it first does and destroyed when it ends
/// (that of the main thread stays). A `thread_local` object with a destructor would do, but where
/// no memory is left to register that destructor, the C library ends the program.
///
/// Make it `static`. Any thread.
template <class Value>
class PerThread {
 public:
  PerThread() {
    const auto destroy = [](void* value) { delete static_cast<Value*>(value); };
    if (::pthread_key_create(&key_, destroy) != 0) throw std::bad_alloc();
  }
  PerThread(const PerThread&) = delete;
  PerThread& operator=(const PerThread&) = delete;

  /// Throws std::bad_alloc, and what the value's constructor throws.
  Value& get() {
    if (void* const value = ::pthread_getspecific(key_)) return *static_cast<Value*>(value);
    auto made = std::make_unique<Value>();
    if (::pthread_setspecific(key_, made.get()) != 0) throw std::bad_alloc();
    return *made.release();
  }

 private:
  pthread_key_t key_{};
};

}  // namespace casebook
