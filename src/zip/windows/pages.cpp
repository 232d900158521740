// SPDX-License-Identifier: MIT
#include "zip/pages.hpp"

#include <windows.h>

namespace casebook {
namespace {

void* map(std::uint64_t wish, std::uint64_t size, DWORD kind) noexcept {
  return ::VirtualAlloc(reinterpret_cast<void*>(wish), size, kind, PAGE_READWRITE);
}

}  // namespace

void* map_pages(std::uint64_t wish, std::uint64_t size) noexcept {
  constexpr DWORD at_once = MEM_RESERVE | MEM_COMMIT;
  void* const got = map(wish, size, at_once);
  return got ? got : map(0, size, at_once);
}

void unmap_pages(void* pages, std::uint64_t) noexcept { ::VirtualFree(pages, 0, MEM_RELEASE); }

/// Windows gives back only all of what it has reserved: so the range is free for a moment, in which
/// another thread may take it.
void* map_pages_within(std::uint64_t room, std::uint64_t size,
                       std::uint64_t (*choose)(std::uint64_t begin)) noexcept {
  for (int tries = 0; tries < 8; ++tries) {
    void* const all = map(0, room, MEM_RESERVE);
    if (!all) return nullptr;
    const std::uint64_t at = choose(reinterpret_cast<std::uint64_t>(all));
    unmap_pages(all, room);
    if (void* const place = map(at, size, MEM_RESERVE | MEM_COMMIT)) return place;
  }
  return nullptr;
}

}  // namespace casebook
