// SPDX-License-Identifier: MIT
#include "normalizer/mojibake/sequence.hpp"

#include <algorithm>
#include <string_view>

#include "normalizer/links/enclosing_mark.hpp"
#include "normalizer/mojibake/windows_1252.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t longest_character = 4;  // in UTF-8, in bytes

constexpr bool between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

/// Punctuation of windows-1252 that may well follow a capital letter in correct text.
constexpr bool is_ambiguous(std::uint8_t byte) {
  switch (byte) {
    case 0x82:  // ‚
    case 0x84:  // „
    case 0x85:  // …
    case 0x8B:  // ‹
    case 0x91:  // ‘
    case 0x92:  // ’
    case 0x93:  // “
    case 0x94:  // ”
    case 0x95:  // •
    case 0x96:  // –
    case 0x97:  // —
    case 0x99:  // ™
    case 0x9B:  // ›
      return true;
    default:
      return false;
  }
}
/// Symbols of Latin-1 that may follow a word in capitals in correct text.
constexpr bool is_ambiguous_after_capital(std::uint8_t byte) {
  switch (byte) {
    case 0xA9:  // ©
    case 0xAA:  // ª
    case 0xAB:  // «
    case 0xAE:  // ®
    case 0xB0:  // °
    case 0xB7:  // ·
    case 0xBA:  // º
    case 0xBB:  // »
      return true;
    default:
      return is_ambiguous(byte);
  }
}

/// The character after `end`; a letter if a byte there begins another hidden character.
char32_t character_after(const ByteRun& run, std::size_t end) {
  if (end == run.bytes.size()) return run.after;
  return static_cast<unsigned char>(run.bytes[end]) >= 0xC2 ? U'a' : U'\0';
}

/// Punctuation of windows-1252 that may well stand between two letters in correct text: … ’ – —
constexpr bool is_ambiguous_in_word(std::uint8_t byte) {
  return byte == 0x85 || byte == 0x92 || byte == 0x96 || byte == 0x97;
}

/// A letter before a no-break space: `voilÃ ` hides one, a capital at the end of a word does not.
/// `title` says that nothing but one capital is before it.
Belief believe_before_blank(std::uint8_t lead, char32_t before, char32_t after, bool title) {
  constexpr std::uint8_t lead_of_space = 0xC2;
  constexpr std::uint8_t lead_of_a_grave = 0xC3;
  if (is_uppercase(before)) {
    return title && lead == lead_of_a_grave && !is_letter(after) ? Belief::support : Belief::none;
  }
  if (is_lowercase(before) || lead == lead_of_space) return Belief::alone;
  return lead == lead_of_a_grave && !is_uppercase(after) ? Belief::alone : Belief::support;
}

Belief believe_latin(char32_t hidden, std::uint8_t trail, char32_t before, char32_t after) {
  if (is_lowercase(before)) return Belief::alone;
  const bool capital = is_uppercase(before);
  if (!is_ambiguous(trail)) {
    if (!capital || !is_ambiguous_after_capital(trail)) return Belief::alone;
    return is_lowercase(after) ? Belief::alone : Belief::none;
  }
  const bool times_in_word = capital && hidden == U'×';
  if (!is_letter(after) || times_in_word) return Belief::none;
  if (hidden == U'Œ' && (after == U'u' || after == U'U')) return Belief::alone;
  return is_ambiguous_in_word(trail) && (capital || trail == 0x92) ? Belief::support
                                                                   : Belief::alone;
}

/// True if the two marks stand around a letter that is spoken of: »Å«, “Ä”, « Â ».
bool stand_around(char32_t opening, std::uint8_t closing) {
  constexpr std::uint8_t no_break_space = 0xA0;
  if (closing == no_break_space) return opening == no_break_space;
  const std::uint8_t kind = enclosing_mark(opening).opens;
  return kind > 0 && std::ranges::count(enclosing_mark(windows_1252(closing)).closes, kind) > 0;
}

/// A letter of Latin, or a symbol of its two-byte block.
Belief believe_latin_at(const ByteRun& run, std::size_t position, char32_t hidden,
                        char32_t before) {
  const auto trail = static_cast<std::uint8_t>(run.bytes[position + 1]);
  const char32_t after = character_after(run, position + 2);
  if (stand_around(before, trail)) return Belief::none;
  constexpr std::uint8_t no_break_space = 0xA0;
  const bool title = position == 0 && !run.after_capitals;
  const Belief belief = trail == no_break_space
                            ? believe_before_blank(static_cast<std::uint8_t>(run.bytes[position]),
                                                   before, after, title)
                            : believe_latin(hidden, trail, before, after);
  return belief == Belief::none ? Belief::letters : belief;
}

Belief believe_two(const ByteRun& run, std::size_t position, char32_t hidden, char32_t before) {
  if (hidden < 0x250) return believe_latin_at(run, position, hidden, before);
  const bool mark = between(hidden, 0x300, 0x36F);  // the accent of a letter, apart from it
  if (mark && is_lowercase(before)) return Belief::alone;
  if (mark && is_uppercase(before)) return Belief::letters;
  return between(hidden, 0x250, 0x7BF) ? Belief::company : Belief::none;
}

Belief believe_three(char32_t hidden) {
  const bool symbols = between(hidden, 0x2000, 0x2BFF);
  const bool letters = between(hidden, 0x1E00, 0x1FFF);  // Latin and Greek with many marks
  const bool forms = between(hidden, 0xFE00, 0xFE6F) || between(hidden, 0xFEFF, 0xFFFD);
  return letters || symbols || forms ? Belief::alone : Belief::company;
}

unsigned script_of(char32_t c) {
  if (between(c, 0x250, 0x36F)) return 0x250;  // phonetic letters and marks, which faces use
  if (between(c, 0x400, 0x52F)) return 0x400;  // Cyrillic
  if (between(c, 0x530, 0x58F)) return 0x530;  // Armenian
  if (between(c, 0x600, 0x6FF)) return 0x600;  // Arabic
  if (c >= 0x800) return 0x800;                // two of three bytes are never a coincidence
  return static_cast<unsigned>(c >> 7);        // the others keep to a block of 128
}

/// The character that a surrogate pair in CESU-8 encodes; length 0 if there is none.
Decoded surrogate_pair_at(std::string_view bytes, std::size_t position) {
  constexpr std::size_t size = 6;
  if (bytes.size() - position < size || bytes[position] != '\xED') return {};
  std::string character;
  Repairs repairs;
  repair_utf8(bytes.substr(position, size), character, repairs);
  return repairs[Repairs::cesu8] == 1 ? Decoded{decode(character, 0).code_point, size} : Decoded{};
}

Belief believe(const ByteRun& run, std::size_t position, const Decoded& hidden, char32_t before) {
  const bool control = hidden.code_point < 0xA0;  // a byte of a character that was misread twice
  if (!control && !is_assigned(hidden.code_point)) return Belief::none;
  switch (hidden.length) {
    case 2:
      return believe_two(run, position, hidden.code_point, before);
    case 3:
      return believe_three(hidden.code_point);
    default:
      return Belief::alone;
  }
}

}  // namespace

std::uint8_t high_byte_of(char32_t c) {
  if (between(c, 0x80, 0xFF)) return static_cast<std::uint8_t>(c);
  if (!between(c, 0x152, 0x2DC) && !between(c, 0x2013, 0x2122)) return 0;
  for (std::size_t i = 0; i < windows_1252_high.size(); ++i) {
    if (windows_1252_high[i] == c) return static_cast<std::uint8_t>(0x80 + i);
  }
  return 0;
}

Hidden hidden_at(const ByteRun& run, std::size_t position, char32_t before) {
  Decoded decoded = decode_if_well_formed(run.bytes, position);
  if (decoded.length == 0) decoded = surrogate_pair_at(run.bytes, position);
  if (decoded.length == 0) return {};
  return {decoded.length, decoded.code_point, believe(run, position, decoded, before),
          script_of(decoded.code_point)};
}

Misread misread_at(std::string_view text, std::size_t position) {
  std::string bytes;
  std::size_t at = position;
  while (at < text.size() && bytes.size() < longest_character) {
    const Decoded next = decode(text, at);
    const std::uint8_t byte = high_byte_of(next.code_point);
    const bool leads = byte >= 0xC2;  // as the first byte of a character does
    if (byte == 0 || (bytes.empty() && !leads)) break;
    bytes += static_cast<char>(byte);
    at += next.length;
    const Decoded hidden = decode_if_well_formed(bytes, 0);
    if (hidden.length == bytes.size()) return {hidden.code_point, at - position};
  }
  return {};
}

Misread misread_before(std::string_view text, std::size_t position) {
  std::size_t begin = position;
  for (std::size_t count = 0; count < longest_character && begin > 0; ++count) {
    begin -= decode_before(text, begin).length;
    const Misread found = misread_at(text, begin);
    if (begin + found.length == position) return found;
  }
  return {};
}

}  // namespace casebook
