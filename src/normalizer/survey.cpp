// SPDX-License-Identifier: MIT
#include "normalizer/survey.hpp"

#include <cstddef>
#include <cstring>

#include "normalizer/character_class.hpp"
#include "text/byte_block.hpp"
#include "text/character_table.hpp"
#include "text/quick_check.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr unsigned found_if(bool condition, Findings::Kind kind) {
  return condition ? unsigned{kind} : 0U;
}

/// The properties of one code point, without regard to its neighbours.
std::uint8_t compute_traits(char32_t c) {
  unsigned found = 0;
  const CharacterClass kind = classify(c);
  if (kind != CharacterClass::keep && kind != CharacterClass::line_feed) {
    found |= Findings::odd_character;
  }
  if (c == '&') found |= Findings::ampersand;
  if (c == ';' || c == greek_question_mark) found |= Findings::semicolon;
  if (!QuickCheckTable::get()(c).begins_anew()) found |= Findings::maybe_not_nfc;
  if (is_bidi_control(c)) found |= Findings::bidi_control;
  return static_cast<std::uint8_t>(found);
}

using TraitsTable = CharacterTable<std::uint8_t, compute_traits>;

/// The combined properties of the bytes of a text.
class ByteFindings {
 public:
  /// Takes sixteen bytes, and the sixteen that begin one byte further.
  void add(ByteBlock block, ByteBlock following) {
    high_ |= block;
    odd_ |= (reinterpret_cast<ByteBlock>(block < all_bytes(' ')) & ~equal(block, '\n')) |
            equal(block, '\x7F');
    ampersand_ |= equal(block, '&');
    semicolon_ |= equal(block, ';');
    doubled_ |= blanks_in(block) & blanks_in(following);
  }
  unsigned findings() const {
    return found_if(any_of(high_, 0x80), Findings::beyond_ascii) |
           found_if(any_of(odd_), Findings::odd_character) |
           found_if(any_of(ampersand_), Findings::ampersand) |
           found_if(any_of(semicolon_), Findings::semicolon) |
           found_if(any_of(doubled_), Findings::doubled_blank);
  }

 private:
  ByteBlock high_{};
  ByteBlock odd_{};
  ByteBlock ampersand_{};
  ByteBlock semicolon_{};
  ByteBlock doubled_{};
};

/// Takes up to sixteen bytes.
void add_short(std::string_view text, ByteFindings& findings) {
  char padded[block_size + 1];
  std::memset(padded, 'x', sizeof padded);
  std::memcpy(padded, text.data(), text.size());
  findings.add(load_block(padded), load_block(padded + 1));
}

unsigned survey_bytes(std::string_view text) {
  if (text.empty()) return 0;
  ByteFindings findings;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (; end - at > static_cast<std::ptrdiff_t>(block_size); at += block_size) {
    findings.add(load_block(at), load_block(at + 1));
  }
  add_short({at, static_cast<std::size_t>(end - at)}, findings);
  return findings.findings();
}

/// Â to ô: the lead bytes of UTF-8 in windows-1252.
constexpr bool is_mojibake_lead(char32_t c) { return c >= 0xC2 && c <= 0xF4; }

/// Passes over ASCII, eight bytes at a time if there is enough of it.
std::size_t pass_ascii(std::string_view text, std::size_t at) {
  const bool more = ++at < text.size() && static_cast<unsigned char>(text[at]) < 0x80;
  return more ? skip_ascii(text, at) : at;
}

/// The findings of `text` beyond ASCII.
unsigned survey_wide(std::string_view text) {
  const auto& traits = TraitsTable::get();
  unsigned found = 0;
  bool after_lead = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_if_well_formed(text, at);
    if (next.length == 1) {
      after_lead = false;
      at = pass_ascii(text, at);
      continue;
    }
    if (next.length == 0) return Findings::ill_formed;
    found |= traits(next.code_point);
    if (after_lead) found |= Findings::mojibake_lead;
    after_lead = is_mojibake_lead(next.code_point);
    at += next.length;
  }
  return found;
}

}  // namespace

Findings survey(std::string_view text) {
  const unsigned found = survey_bytes(text);
  return Findings(found & Findings::beyond_ascii ? found | survey_wide(text) : found);
}

bool is_odd(char32_t c) {
  const unsigned traits = TraitsTable::get()(c);
  return (traits & (Findings::odd_character | Findings::semicolon | Findings::bidi_control)) != 0;
}

}  // namespace casebook
