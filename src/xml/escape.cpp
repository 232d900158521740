// SPDX-License-Identifier: MIT
#include "xml/escape.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "text/utf8.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace casebook {
namespace {

// The first byte of U+0580 in UTF-8, where the block of Hebrew begins: the scripts below it (Latin,
// Greek, Cyrillic, Armenian) need no runs of their own.
constexpr unsigned char beyond_latin = 0xD6;

bool needs_escaping(char c) {
  return c == '&' || c == '<' || c == '>' || static_cast<unsigned char>(c) < 0x20;
}

#ifdef __SSE2__
constexpr std::size_t stride = sizeof(__m128i);

__m128i load(const char* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }

/// Every byte that needs escaping as 0xFF.
__m128i special_bytes(__m128i bytes) {
  const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
  const __m128i amp = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('&'));
  // '<' is 0x3C and '>' 0x3E: one bit apart.
  const __m128i angle =
      _mm_cmpeq_epi8(_mm_or_si128(bytes, _mm_set1_epi8(0x02)), _mm_set1_epi8('>'));
  return _mm_or_si128(control, _mm_or_si128(amp, angle));
}

__m128i high_bytes(__m128i bytes) {
  const __m128i bound = _mm_set1_epi8(static_cast<char>(beyond_latin));
  return _mm_cmpeq_epi8(_mm_max_epu8(bytes, bound), bytes);
}
#endif

/// The position of the next byte from `at` on that needs escaping; text.size() if there is none.
std::size_t find_special(std::string_view text, std::size_t at) {
#ifdef __SSE2__
  for (; at + stride <= text.size(); at += stride) {
    const auto mask =
        static_cast<unsigned>(_mm_movemask_epi8(special_bytes(load(text.data() + at))));
    if (mask) return at + static_cast<std::size_t>(std::countr_zero(mask));
  }
#endif
  while (at < text.size() && !needs_escaping(text[at])) ++at;
  return at;
}

void append_special(std::string& xml, char c) {
  switch (c) {
    case '&':
      xml += "&amp;";
      break;
    case '<':
      xml += "&lt;";
      break;
    case '>':
      xml += "&gt;";
      break;
    case '\t':
      xml += ' ';
      break;
    default:
      break;  // illegal in XML 1.0, or a line break where there are no lines
  }
}

bool legal(char32_t code) { return code >= 0x20 && code != 0xFFFE && code != 0xFFFF; }

}  // namespace

TextTraits look_at(std::string_view text) {
  TextTraits traits;
  std::size_t at = 0;
#ifdef __SSE2__
  __m128i special = _mm_setzero_si128();
  __m128i high = _mm_setzero_si128();
  for (; at + stride <= text.size(); at += stride) {
    const __m128i bytes = load(text.data() + at);
    special = _mm_or_si128(special, special_bytes(bytes));
    high = _mm_or_si128(high, high_bytes(bytes));
  }
  traits = {_mm_movemask_epi8(special) != 0, _mm_movemask_epi8(high) != 0};
#endif
  for (; at < text.size(); ++at) {
    traits.needs_escaping |= needs_escaping(text[at]);
    traits.beyond_latin |= static_cast<unsigned char>(text[at]) >= beyond_latin;
  }
  return traits;
}

void append_escaped(std::string& xml, std::string_view text) {
  for (std::size_t at = 0;;) {
    const std::size_t special = find_special(text, at);
    xml.append(text, at, special - at);
    if (special == text.size()) return;
    append_special(xml, text[special]);
    at = special + 1;
  }
}

void append_attribute(std::string& xml, std::string_view value) {
  for (std::size_t at = 0;;) {
    const std::size_t quote = value.find('"', at);
    append_escaped(xml, value.substr(at, quote - at));
    if (quote == std::string_view::npos) return;
    xml += "&quot;";
    at = quote + 1;
  }
}

std::string legal_text(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const auto [code, size] = character_at(bytes, at);
    if (legal(code)) append_utf8(text, code);
    at += size;
  }
  return text;
}

void append_escaped_lines(std::string& out, std::string_view text) {
  for (std::size_t at = 0;;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    append_escaped(out, text.substr(at, end - at));
    if (end == text.size()) return;
    out += '\n';
    at = end + 1;
  }
}

}  // namespace casebook
