// SPDX-License-Identifier: MIT
#include "output/word_count.hpp"

#include <array>
#include <bit>

#include "text/character_table.hpp"
#include "text/east_asian.hpp"
#include "text/unicode.hpp"
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
  inside  ///< belongs to a word that continues after it: apostrophes, joiners, marks
};

/// A simplification of UAX #29: letters, digits and what belongs to them form a word. Scripts
/// without blanks between words would need a dictionary, so each ideograph counts as a word.
Kind kind_of(char32_t c) {
  constexpr char32_t apostrophe = 0x2019, zero_width_space = 0x200B;
  if (east_asian(c) == EastAsian::ideograph) return Kind::ideograph;
  if (is_letter(c) || is_number(c)) return Kind::letter;
  const bool inside = is_mark(c) || extends_cluster(c) || is_format(c) || c == apostrophe;
  return inside && c != zero_width_space ? Kind::inside : Kind::other;
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

  const CharacterTable<Kind, kind_of>& kinds_ = CharacterTable<Kind, kind_of>::get();
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
    kind = kinds_(code);
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

/// Takes sixteen bytes at once, with a bit for each; false if they are not all ASCII, or fewer.
bool WordCounter::take_ascii_block() {
  constexpr std::size_t size = sizeof(__m128i);
  if (at_ + size > text_.size()) return false;
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text_.data() + at_));
  if (_mm_movemask_epi8(bytes) != 0) return false;
  const unsigned letters =
      between(_mm_or_si128(bytes, _mm_set1_epi8('a' - 'A')), 'a', 'z') | between(bytes, '0', '9');
  unsigned word =
      letters << 1 | (in_word_ ? 1U : 0U);  // for each byte, whether the previous one is
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
