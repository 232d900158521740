// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace casebook {

/// Maps `size` bytes of memory, all 0, at the address `wish` if that is free, else anywhere. Null
/// if there is no memory.
void* map_pages(std::uint64_t wish, std::uint64_t size) noexcept;

/// Gives back what the function above or the one below returned.
void unmap_pages(void* pages, std::uint64_t size) noexcept;

/// Maps `size` bytes at the address that `choose` picks from a free range of `room` bytes, of which
/// it is given the first. Null if there is no such range.
void* map_pages_within(std::uint64_t room, std::uint64_t size,
                       std::uint64_t (*choose)(std::uint64_t begin)) noexcept;

}  // namespace casebook
