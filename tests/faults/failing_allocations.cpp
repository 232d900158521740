// SPDX-License-Identifier: MIT
// Preloaded into a program, lets its Nth allocation fail (CASEBOOK_FAILING_ALLOCATION=N), or that
// and all that follow (CASEBOOK_FAILING_EVER=1). With CASEBOOK_COUNT_ALLOCATIONS=FILE it only
// counts them. Counting begins when the program blocks its first signal: what the loader does is
// not meant.
#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace {

std::atomic<long> count{0};
std::atomic<bool> counting{false};

long number_in(const char* variable) {
  const char* const text = std::getenv(variable);
  return text ? std::atol(text) : 0;
}

bool fails() {
  if (!counting.load(std::memory_order_relaxed)) return false;
  static const long nth = number_in("CASEBOOK_FAILING_ALLOCATION");
  static const bool ever = number_in("CASEBOOK_FAILING_EVER") != 0;
  const long now = ++count;
  if (nth == 0 || now < nth || (now > nth && !ever)) return false;
  errno = ENOMEM;
  return true;
}

struct Report {
  ~Report() {
    const char* const name = std::getenv("CASEBOOK_COUNT_ALLOCATIONS");
    counting = false;
    if (std::FILE* const file = name ? std::fopen(name, "w") : nullptr) {
      std::fprintf(file, "%ld\n", count.load());
      std::fclose(file);
    }
  }
} report;

}  // namespace

extern "C" {

void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);

void* malloc(std::size_t size) { return fails() ? nullptr : __libc_malloc(size); }
void* calloc(std::size_t number, std::size_t size) {
  return fails() ? nullptr : __libc_calloc(number, size);
}
void* realloc(void* block, std::size_t size) {
  return fails() ? nullptr : __libc_realloc(block, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
  return fails() ? nullptr : __libc_memalign(alignment, size);
}
int posix_memalign(void** block, std::size_t alignment, std::size_t size) {
  if (fails()) return ENOMEM;
  *block = __libc_memalign(alignment, size);
  return *block ? 0 : ENOMEM;
}

int pthread_sigmask(int how, const sigset_t* set, sigset_t* old) {
  using Call = int (*)(int, const sigset_t*, sigset_t*);
  static const auto next = reinterpret_cast<Call>(::dlsym(RTLD_NEXT, "pthread_sigmask"));
  const int result = next(how, set, old);
  counting = true;
  return result;
}

}  // extern "C"
