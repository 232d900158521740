// SPDX-License-Identifier: MIT
#include "text/utf8.hpp"

#include <cstdint>
#include <cstring>

#include "text/byte_block.hpp"

namespace casebook {
namespace {

constexpr std::size_t before_block = 3;  ///< bytes that decide whether the next ones are right

constexpr bool between(unsigned char byte, unsigned low, unsigned high) {
  return byte >= low && byte <= high;
}

/// A view of bytes that reads as 0 beyond its end, which continues no sequence.
class Bytes {
 public:
  Bytes(std::string_view text, std::size_t position) : text_(text), position_(position) {}
  unsigned char operator[](std::size_t i) const {
    return position_ + i < text_.size() ? static_cast<unsigned char>(text_[position_ + i]) : 0;
  }

 private:
  std::string_view text_;
  std::size_t position_;
};

/// What the bytes at a position form: a whole character, or the maximal subpart of one.
struct Sequence {
  std::size_t length = 1;
  bool well_formed = false;
};

/// The number of trail bytes that a lead byte announces; 0 if it is no lead byte.
constexpr std::size_t trails_after(unsigned char lead) {
  if (between(lead, 0xC2, 0xDF)) return 1;
  if (between(lead, 0xE0, 0xEF)) return 2;
  if (between(lead, 0xF0, 0xF4)) return 3;
  return 0;
}

/// Table 3-7 of the Unicode standard: which second bytes may follow a lead byte.
constexpr bool second_fits(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xE0:
      return between(second, 0xA0, 0xBF);
    case 0xED:
      return between(second, 0x80, 0x9F);
    case 0xF0:
      return between(second, 0x90, 0xBF);
    case 0xF4:
      return between(second, 0x80, 0x8F);
    default:
      return between(second, 0x80, 0xBF);
  }
}

Sequence sequence_at(const Bytes& bytes) {
  const std::size_t trails = trails_after(bytes[0]);
  if (trails == 0) return {1, bytes[0] < 0x80};
  if (!second_fits(bytes[0], bytes[1])) return {1, false};
  for (std::size_t i = 2; i <= trails; ++i) {
    if (!between(bytes[i], 0x80, 0xBF)) return {i, false};
  }
  return {trails + 1, true};
}

/// The length of the well-formed character beyond ASCII that `text` holds at `at`; 0 if it is
/// ill-formed. What sequence_at() says, without a look at the end of the text for each byte.
std::size_t well_formed_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 4;
  if (text.size() - at < longest) {
    const Sequence sequence = sequence_at(Bytes(text, at));
    return sequence.well_formed ? sequence.length : 0;
  }
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const std::size_t trails = trails_after(byte(0));
  if (trails == 0 || !second_fits(byte(0), byte(1))) return 0;
  if (trails > 1 && !between(byte(2), 0x80, 0xBF)) return 0;
  if (trails > 2 && !between(byte(3), 0x80, 0xBF)) return 0;
  return trails + 1;
}

/// All ones in each byte that is `least` or more.
ByteBlock at_least(ByteBlock block, unsigned char least) {
  return reinterpret_cast<ByteBlock>(block >= all_bytes(static_cast<char>(least)));
}

/// Whether sixteen bytes, with three before them, break Table 3-7 of the Unicode standard. Bytes
/// that a last character lacks are missed in the next block.
bool is_ill_formed_block(const char* at) {
  const ByteBlock here = load_block(at);
  const ByteBlock before = load_block(at - 1);
  const ByteBlock second = load_block(at - 2);
  const ByteBlock third = load_block(at - 3);
  const ByteBlock trails = at_least(here, 0x80) & ~at_least(here, 0xC0);
  const ByteBlock wanted = at_least(before, 0xC0) | at_least(second, 0xE0) | at_least(third, 0xF0);
  const ByteBlock no_leads = equal(here, '\xC0') | equal(here, '\xC1') | at_least(here, 0xF5);
  const ByteBlock no_seconds = (equal(before, '\xE0') & ~at_least(here, 0xA0)) |
                               (equal(before, '\xED') & at_least(here, 0xA0)) |
                               (equal(before, '\xF0') & ~at_least(here, 0x90)) |
                               (equal(before, '\xF4') & at_least(here, 0x90));
  return any_of((trails ^ wanted) | no_leads | no_seconds);
}

/// Passes over blocks that are well-formed. A character begins at `at` and at what is returned, and
/// the three bytes before `at` are of well-formed ones.
std::size_t skip_well_formed_blocks(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (text.size() - at >= block_size && !is_ill_formed_block(text.data() + at)) at += block_size;
  if (at > begin)
    while (is_trail(text[--at])) continue;
  return at;
}

/// The surrogate that three bytes encode (which is not allowed), or 0.
char32_t surrogate_at(const Bytes& bytes) {
  if (bytes[0] != 0xED || !between(bytes[1], 0xA0, 0xBF) || !between(bytes[2], 0x80, 0xBF))
    return 0;
  return 0xD000U | ((bytes[1] & 0x3FU) << 6) | (bytes[2] & 0x3FU);
}

std::size_t repair_surrogate(std::string_view text, std::size_t position, char32_t first,
                             std::string& out, Repairs& repairs) {
  const char32_t second = surrogate_at(Bytes(text, position + 3));
  if (first < 0xDC00 && second >= 0xDC00) {
    append_utf8(out, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
    ++repairs[Repairs::cesu8];
    return 6;
  }
  ++repairs[Repairs::noncharacter];
  return 3;
}

/// Repairs the ill-formed sequence at `position`; returns its length.
std::size_t repair_one(std::string_view text, std::size_t position, std::string& out,
                       Repairs& repairs) {
  const Bytes bytes(text, position);
  if (const char32_t surrogate = surrogate_at(bytes)) {
    return repair_surrogate(text, position, surrogate, out, repairs);
  }
  append_utf8(out, replacement_character);
  ++repairs[Repairs::ill_formed_utf8];
  return sequence_at(bytes).length;
}

}  // namespace

Decoded character_at(std::string_view text, std::size_t position) {
  const Sequence sequence = sequence_at(Bytes(text, position));
  if (sequence.well_formed) return decode(text, position);
  return {replacement_character, sequence.length};
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point < 0x80) return out.push_back(static_cast<char>(code_point));
  char bytes[4];
  std::size_t length = 0;
  const auto put = [&](char32_t marker, unsigned shift, char32_t mask) {
    bytes[length++] = static_cast<char>(marker | ((code_point >> shift) & mask));
  };
  if (code_point < 0x800) {
    put(0xC0, 6, 0x1F);
  } else if (code_point < 0x10000) {
    put(0xE0, 12, 0x0F);
    put(0x80, 6, 0x3F);
  } else {
    put(0xF0, 18, 0x07);
    put(0x80, 12, 0x3F);
    put(0x80, 6, 0x3F);
  }
  put(0x80, 0, 0x3F);
  out.append(bytes, length);
}

std::size_t skip_ascii(std::string_view text, std::size_t position) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  for (; position + 8 <= text.size(); position += 8) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + position, 8);
    if (word & high_bits) break;
  }
  while (position < text.size() && static_cast<unsigned char>(text[position]) < 0x80) ++position;
  return position;
}

std::size_t find_ill_formed(std::string_view text, std::size_t from) {
  std::size_t at = skip_ascii(text, from);
  while (at < text.size()) {
    const std::size_t length = well_formed_at(text, at);
    if (length == 0) return at;
    at += length;
    if (at - from >= before_block) at = skip_well_formed_blocks(text, at);
    const bool ascii_follows = at < text.size() && static_cast<unsigned char>(text[at]) < 0x80;
    if (ascii_follows) at = skip_ascii(text, at);
  }
  return at;
}

std::string_view repair_utf8(std::string_view text, std::string& out, Repairs& repairs) {
  std::size_t bad = find_ill_formed(text);
  if (bad == text.size()) return text;
  out.clear();
  for (std::size_t done = 0;; bad = find_ill_formed(text, done)) {
    out.append(text, done, bad - done);
    if (bad == text.size()) return out;
    done = bad + repair_one(text, bad, out, repairs);
  }
}

}  // namespace casebook
