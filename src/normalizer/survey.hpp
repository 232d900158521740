// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace casebook {

/// What a text contains, so that each step only looks at texts that it may have to change.
class Findings {
 public:
  enum Kind : std::uint16_t {
    beyond_ascii = 1,
    ill_formed = 2,       ///< not UTF-8: then nothing else is known
    odd_character = 4,    ///< one that the characters step replaces or removes
    ampersand = 8,        ///< may begin a character reference
    semicolon = 16,       ///< may end one (so may the Greek question mark)
    maybe_not_nfc = 32,   ///< a character that can take part in composing or reordering
    bidi_control = 64,    ///< an embedding, override or isolate, or the end of one
    mojibake_lead = 128,  ///< a lead byte of UTF-8 read as windows-1252, before another such byte
    doubled_blank = 256   ///< two of U+0020 and U+000A in a row
  };

  constexpr Findings() = default;
  constexpr explicit Findings(unsigned bits) : bits_(static_cast<std::uint16_t>(bits)) {}
  constexpr bool has(Kind kind) const { return (bits_ & kind) != 0; }
  constexpr bool may_hold_reference() const { return has(ampersand) && has(semicolon); }

 private:
  std::uint16_t bits_ = 0;
};

/// Surveys `text` (any bytes) in one pass.
Findings survey(std::string_view text);

/// True for a character that the characters step must handle: it is replaced or removed, is a bidi
/// control, or may end a character reference.
bool is_odd(char32_t c);

}  // namespace casebook
