// SPDX-License-Identifier: MIT
#include "normalizer/links/trigger.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace casebook {
namespace {

constexpr char ellipsis_lead = '\xe2';

constexpr bool is_trigger(char c) { return c == '/' || c == '.' || c == ellipsis_lead; }

constexpr std::uint64_t each_byte(char c) {
  return 0x0101010101010101u * static_cast<unsigned char>(c);
}

/// Has the high bit of the first zero byte set (in memory order, little endian), and none below it.
constexpr std::uint64_t zero_bytes(std::uint64_t word) {
  return (word - each_byte('\x01')) & ~word & each_byte('\x80');
}

constexpr std::uint64_t trigger_bytes(std::uint64_t word) {
  return zero_bytes(word ^ each_byte('/')) | zero_bytes(word ^ each_byte('.')) |
         zero_bytes(word ^ each_byte(ellipsis_lead));
}

}  // namespace

std::size_t next_trigger(std::string_view text, std::size_t from) {
  std::size_t pos = from;
  for (; pos + sizeof(std::uint64_t) <= text.size(); pos += sizeof(std::uint64_t)) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + pos, sizeof word);
    const std::uint64_t found = trigger_bytes(word);
    if (found == 0) continue;
    if constexpr (std::endian::native == std::endian::little) {
      return pos + static_cast<std::size_t>(std::countr_zero(found)) / 8;
    }
    break;  // the byte loop below finds which
  }
  while (pos < text.size() && !is_trigger(text[pos])) ++pos;
  return pos;
}

}  // namespace casebook
