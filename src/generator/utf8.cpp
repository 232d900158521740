// SPDX-License-Identifier: MIT
#include "generator/utf8.hpp"

namespace casebook {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// What the first byte of a character promises (Unicode 15, table 3-7).
struct Lead {
  std::size_t size = 0;                   ///< 0: no character begins with this byte
  unsigned char low = 0x80, high = 0xBF;  ///< what the second byte may be
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1};
  if (byte < 0xC2 || byte > 0xF4) return {};
  if (byte < 0xE0) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {4};
}

}  // namespace

Utf8Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  auto [size, low, high] = lead_of(byte(0));
  if (size == 0) return {replacement, 1};
  if (size == 1) return {byte(0), 1};
  char32_t code = byte(0) & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if (at + i == text.size() || byte(i) < low || byte(i) > high) return {replacement, i};
    code = code << 6 | (byte(i) & 0x3FU);
    low = 0x80, high = 0xBF;
  }
  return {code, size};
}

void append_utf8(std::string& text, char32_t code) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0 | code >> 6);
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
    put(0x80 | (code >> 6 & 0x3F));
  }
  put(0x80 | (code & 0x3F));
}

}  // namespace casebook
