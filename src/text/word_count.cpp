// SPDX-License-Identifier: MIT
#include "text/word_count.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>

#include "text/utf8.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace casebook {
namespace {

enum class Kind : unsigned char {
  other,
  letter,
  ideograph,
  inside  ///< belongs to a word that goes on after it: apostrophes, joiners, marks
};

struct Range {
  char32_t first, last;
  Kind kind;
};

// Beyond ASCII, what is no letter, by blocks (Unicode 15); letters are all the rest.
constexpr Range ranges[] = {
    {0x0080, 0x00A9, Kind::other},     {0x00AB, 0x00AC, Kind::other},
    {0x00AD, 0x00AD, Kind::inside},    {0x00AE, 0x00B1, Kind::other},
    {0x00B4, 0x00B4, Kind::other},     {0x00B6, 0x00B8, Kind::other},
    {0x00BB, 0x00BF, Kind::other},     {0x00D7, 0x00D7, Kind::other},
    {0x00F7, 0x00F7, Kind::other},     {0x037E, 0x037E, Kind::other},
    {0x0387, 0x0387, Kind::other},     {0x055A, 0x055F, Kind::other},
    {0x0589, 0x058F, Kind::other},     {0x05BE, 0x05BE, Kind::other},
    {0x05C0, 0x05C0, Kind::other},     {0x05C3, 0x05C3, Kind::other},
    {0x0600, 0x060F, Kind::other},     {0x061B, 0x061F, Kind::other},
    {0x066A, 0x066D, Kind::other},     {0x06D4, 0x06D4, Kind::other},
    {0x0964, 0x0965, Kind::other},     {0x0E3F, 0x0E3F, Kind::other},
    {0x0E4F, 0x0E4F, Kind::other},     {0x0E5A, 0x0E5B, Kind::other},
    {0x104A, 0x104F, Kind::other},     {0x1360, 0x1368, Kind::other},
    {0x1680, 0x1680, Kind::other},     {0x17D4, 0x17DB, Kind::other},
    {0x2000, 0x200B, Kind::other},     {0x200C, 0x200D, Kind::inside},
    {0x200E, 0x2018, Kind::other},     {0x2019, 0x2019, Kind::inside},
    {0x201A, 0x205F, Kind::other},     {0x2060, 0x2064, Kind::inside},
    {0x2065, 0x2070, Kind::other},     {0x20A0, 0x20CF, Kind::other},
    {0x20D0, 0x20FF, Kind::inside},    {0x2100, 0x2BFF, Kind::other},
    {0x2E00, 0x2E7F, Kind::other},     {0x2E80, 0x2FDF, Kind::ideograph},
    {0x2FF0, 0x3004, Kind::other},     {0x3005, 0x3007, Kind::ideograph},
    {0x3008, 0x3020, Kind::other},     {0x3021, 0x3029, Kind::ideograph},
    {0x302A, 0x302F, Kind::inside},    {0x3030, 0x3030, Kind::other},
    {0x303D, 0x303F, Kind::other},     {0x30A0, 0x30A0, Kind::other},
    {0x30FB, 0x30FB, Kind::other},     {0x3200, 0x33FF, Kind::other},
    {0x3400, 0x4DBF, Kind::ideograph}, {0x4DC0, 0x4DFF, Kind::other},
    {0x4E00, 0x9FFF, Kind::ideograph}, {0xE000, 0xF8FF, Kind::other},
    {0xF900, 0xFAFF, Kind::ideograph}, {0xFD3E, 0xFD4F, Kind::other},
    {0xFE00, 0xFE0F, Kind::inside},    {0xFE10, 0xFE1F, Kind::other},
    {0xFE20, 0xFE2F, Kind::inside},    {0xFE30, 0xFE6F, Kind::other},
    {0xFEFF, 0xFEFF, Kind::inside},    {0xFF01, 0xFF0F, Kind::other},
    {0xFF1A, 0xFF20, Kind::other},     {0xFF3B, 0xFF40, Kind::other},
    {0xFF5B, 0xFF65, Kind::other},     {0xFFE0, 0xFFFF, Kind::other},
    {0x1F000, 0x1FAFF, Kind::other},   {0x20000, 0x3FFFF, Kind::ideograph},
    {0xE0000, 0xE0FFF, Kind::inside},  {0xF0000, 0x10FFFF, Kind::other},
};

Kind kind_beyond_ascii(char32_t code) {
  const auto* const after =
      std::ranges::upper_bound(ranges, code, {}, [](const Range& range) { return range.first; });
  if (after == std::begin(ranges) || code > std::prev(after)->last) return Kind::letter;
  return std::prev(after)->kind;
}

constexpr std::array<Kind, 128> ascii_kinds = [] {
  std::array<Kind, 128> kinds{};
  for (char c = '0'; c <= '9'; ++c) kinds[static_cast<std::size_t>(c)] = Kind::letter;
  for (char c = 'a'; c <= 'z'; ++c) kinds[static_cast<std::size_t>(c)] = Kind::letter;
  for (char c = 'A'; c <= 'Z'; ++c) kinds[static_cast<std::size_t>(c)] = Kind::letter;
  kinds['\''] = Kind::inside;
  return kinds;
}();

class WordCounter {
 public:
  explicit WordCounter(std::string_view text) : text_(text) {}

  std::uint64_t count() {
    while (at_ < text_.size())
      if (!take_ascii_block()) take_character();
    return words_;
  }

 private:
  void take_character();
  bool take_ascii_block();

  std::string_view text_;
  std::size_t at_ = 0;
  bool in_word_ = false;
  std::uint64_t words_ = 0;
};

void WordCounter::take_character() {
  const auto byte = static_cast<unsigned char>(text_[at_]);
  Kind kind = Kind::other;
  if (byte < 0x80) {
    kind = ascii_kinds[byte];
    ++at_;
  } else {
    const auto [code, size] = character_at(text_, at_);
    kind = kind_beyond_ascii(code);
    at_ += size;
  }
  words_ += kind == Kind::ideograph || (kind == Kind::letter && !in_word_);
  in_word_ = kind == Kind::letter || (kind == Kind::inside && in_word_);
}

#ifdef __SSE2__
/// A bit for every byte of `bytes` from `first` to `last`.
unsigned between(__m128i bytes, char first, char last) {
  const __m128i clamped =
      _mm_min_epu8(_mm_max_epu8(bytes, _mm_set1_epi8(first)), _mm_set1_epi8(last));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(clamped, bytes)));
}

/// Sixteen bytes at once, a bit for each; false where they are not all ASCII, or not so many.
bool WordCounter::take_ascii_block() {
  constexpr std::size_t size = sizeof(__m128i);
  if (at_ + size > text_.size()) return false;
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text_.data() + at_));
  if (_mm_movemask_epi8(bytes) != 0) return false;
  const unsigned letters =
      between(_mm_or_si128(bytes, _mm_set1_epi8('a' - 'A')), 'a', 'z') | between(bytes, '0', '9');
  unsigned word = letters << 1 | (in_word_ ? 1U : 0U);  // of each byte, whether the one before is
  for (unsigned inside = between(bytes, '\'', '\''); inside != 0; inside &= inside - 1)
    word |= (word & inside & -inside) << 1;
  words_ += static_cast<std::uint64_t>(std::popcount(letters & ~word));
  in_word_ = (word >> size & 1) != 0;
  at_ += size;
  return true;
}
#else
bool WordCounter::take_ascii_block() { return false; }
#endif

}  // namespace

std::uint64_t count_words(std::string_view text) { return WordCounter(text).count(); }

}  // namespace casebook
