// SPDX-License-Identifier: MIT
#include "zip/pages.hpp"

#include <sys/mman.h>

namespace casebook {
namespace {

void* map(std::uint64_t wish, std::uint64_t size, int protection) noexcept {
  // NOLINTNEXTLINE(performance-no-int-to-ptr): a wish
  void* const got = ::mmap(reinterpret_cast<void*>(wish), size, protection,
                           MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return got == MAP_FAILED ? nullptr : got;
}

}  // namespace

void* map_pages(std::uint64_t wish, std::uint64_t size) noexcept {
  return map(wish, size, PROT_READ | PROT_WRITE);
}

void unmap_pages(void* pages, std::uint64_t size) noexcept { ::munmap(pages, size); }

void* map_pages_within(std::uint64_t room, std::uint64_t size,
                       std::uint64_t (*choose)(std::uint64_t begin)) noexcept {
  void* const all = map(0, room, PROT_NONE);
  if (!all) return nullptr;
  const auto begin = reinterpret_cast<std::uint64_t>(all);
  const std::uint64_t at = choose(begin);
  const std::uint64_t end = at + size;
  // NOLINTBEGIN(performance-no-int-to-ptr): within what was mapped
  if (at > begin) ::munmap(all, at - begin);
  if (begin + room > end) ::munmap(reinterpret_cast<void*>(end), begin + room - end);
  void* const place = reinterpret_cast<void*>(at);
  // NOLINTEND(performance-no-int-to-ptr)
  if (::mprotect(place, size, PROT_READ | PROT_WRITE) == 0) return place;
  ::munmap(place, size);
  return nullptr;
}

}  // namespace casebook
