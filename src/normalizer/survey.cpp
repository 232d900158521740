// SPDX-License-Identifier: MIT
#include "normalizer/survey.hpp"

#include <array>
#include <cstddef>

#include "normalizer/character_class.hpp"
#include "normalizer/quick_check.hpp"
#include "normalizer/utf8.hpp"

namespace casebook::normalizer {
namespace {

constexpr unsigned found_if(bool condition, Findings::Kind kind) {
  return condition ? unsigned{kind} : 0U;
}

/// What one code point is, without its neighbours.
std::uint8_t compute_traits(char32_t c) {
  unsigned found = 0;
  const CharacterClass kind = classify(c);
  if (kind != CharacterClass::keep && kind != CharacterClass::line_feed) {
    found |= Findings::odd_character;
  }
  if (c == '&') found |= Findings::ampersand;
  if (c == ';' || c == greek_question_mark) found |= Findings::semicolon;
  if (quick_check(c) != 0) found |= Findings::maybe_not_nfc;
  if (is_bidi_control(c)) found |= Findings::bidi_control;
  return static_cast<std::uint8_t>(found);
}

/// compute_traits() of the first plane, where nearly all that is written stands.
const std::array<std::uint8_t, 0x10000>& first_plane() {
  static const auto table = [] {
    std::array<std::uint8_t, 0x10000> filled{};
    for (char32_t c = 0; c < filled.size(); ++c) filled[c] = compute_traits(c);
    return filled;
  }();
  return table;
}

/// What ASCII holds, in a form that compilers turn into vector instructions. A byte beyond ASCII
/// makes `beyond_ascii`.
unsigned survey_ascii(std::string_view text) {
  unsigned char high = 0;
  unsigned char odd = 0;
  unsigned char ampersand = 0;
  unsigned char semicolon = 0;
  for (const char character : text) {
    const auto c = static_cast<unsigned char>(character);
    high |= c;
    odd |= static_cast<unsigned char>((c < 0x20) & (c != '\n')) |
           static_cast<unsigned char>(c == 0x7F);
    ampersand |= static_cast<unsigned char>(c == '&');
    semicolon |= static_cast<unsigned char>(c == ';');
  }
  return found_if((high & 0x80) != 0, Findings::beyond_ascii) |
         found_if(odd != 0, Findings::odd_character) |
         found_if(ampersand != 0, Findings::ampersand) |
         found_if(semicolon != 0, Findings::semicolon);
}

/// Â to ô: what the lead bytes of UTF-8 are in windows-1252.
constexpr bool is_mojibake_lead(char32_t c) { return c >= 0xC2 && c <= 0xF4; }

/// What `text` holds beyond ASCII.
unsigned survey_wide(std::string_view text) {
  const auto& table = first_plane();
  unsigned found = 0;
  bool after_lead = false;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      after_lead = false;
      at = skip_ascii(text, at);
      continue;
    }
    const Decoded next = decode_if_well_formed(text, at);
    if (next.length == 0) return Findings::ill_formed;
    found |=
        next.code_point < table.size() ? table[next.code_point] : compute_traits(next.code_point);
    if (after_lead) found |= Findings::mojibake_lead;
    after_lead = is_mojibake_lead(next.code_point);
    at += next.length;
  }
  return found;
}

}  // namespace

Findings survey(std::string_view text) {
  const unsigned found = survey_ascii(text);
  return Findings(found & Findings::beyond_ascii ? found | survey_wide(text) : found);
}

bool is_odd(char32_t c) {
  const unsigned traits = c < 0x10000 ? first_plane()[c] : compute_traits(c);
  return (traits & (Findings::odd_character | Findings::semicolon | Findings::bidi_control)) != 0;
}

}  // namespace casebook::normalizer
