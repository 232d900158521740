// SPDX-License-Identifier: MIT
// Operations on sixteen bytes at once, with the vector types that GCC and Clang offer on every
// machine.
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

/// All ones in each byte of `block` that equals `c`, else zero.
inline ByteBlock equal(ByteBlock block, char c) {
  return reinterpret_cast<ByteBlock>(block == all_bytes(c));
}

/// True if any of the sixteen bytes has one of the bits of `mask`.
inline bool any_of(ByteBlock block, unsigned char mask = 0xFF) {
  std::uint64_t halves[2];
  std::memcpy(halves, &block, block_size);
  return ((halves[0] | halves[1]) & (mask * 0x0101010101010101U)) != 0;
}

/// All ones in each byte that is U+0020 or U+000A.
inline ByteBlock blanks_in(ByteBlock block) { return equal(block, ' ') | equal(block, '\n'); }

}  // namespace casebook
