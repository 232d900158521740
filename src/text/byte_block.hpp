// SPDX-License-Identifier: MIT
// Sixteen bytes at once, by the vector types that GCC and Clang have on every machine.
#pragma once

#include <cstdint>
#include <cstring>

namespace casebook {

using ByteBlock = unsigned char __attribute__((vector_size(16)));
constexpr std::size_t block_size = sizeof(ByteBlock);

inline ByteBlock load_block(const char* from) {
  ByteBlock block;
  std::memcpy(&block, from, block_size);
  return block;
}

inline ByteBlock all_bytes(char c) {
  ByteBlock block;
  std::memset(&block, c, block_size);
  return block;
}

/// In each place all ones where `block` holds `c`, else zero.
inline ByteBlock equal(ByteBlock block, char c) {
  return reinterpret_cast<ByteBlock>(block == all_bytes(c));
}

/// True where any of the sixteen has one of the bits of `mask`.
inline bool any_of(ByteBlock block, unsigned char mask = 0xFF) {
  std::uint64_t halves[2];
  std::memcpy(halves, &block, block_size);
  return ((halves[0] | halves[1]) & (mask * 0x0101010101010101U)) != 0;
}

/// All ones where a byte is U+0020 or U+000A.
inline ByteBlock blanks_in(ByteBlock block) { return equal(block, ' ') | equal(block, '\n'); }

}  // namespace casebook
