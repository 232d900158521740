// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace casebook {

/// The byte, 0x80 to 0xFF, that reads as `c` in windows-1252 or Latin-1; 0 if there is none.
std::uint8_t high_byte_of(char32_t c);

/// A stretch of characters that could all be misread bytes.
struct ByteRun {
  std::string bytes;  ///< the bytes that the characters stand for
  std::vector<std::size_t>
      offsets;         ///< where each character begins in the text, and where the last ends
  char32_t after = 0;  ///< the character behind the run, 0 at the end of the text
  bool after_capitals = false;  ///< two capital letters are before the run
};

/// Whether the character hidden by a sequence of bytes is to be believed.
enum class Belief : std::uint8_t {
  none,     ///< correct text may well look like this
  alone,    ///< no correct text looks like this
  support,  ///< only if something else in the text is believed alone
  letters,  ///< only if Latin letters are believed alone: whoever misread these misread all
  company,  ///< only if two of the same script are adjacent somewhere in the text
};

/// What a run hides at one position.
struct Hidden {
  std::size_t length = 0;  ///< in bytes of the run; 0: nothing
  char32_t character = 0;
  Belief belief = Belief::none;
  unsigned script = 0;  ///< the same for characters that count as company for one another
  bool maimed = false;  ///< its last byte is missing
};

/// Reads the bytes of `run` at `position` as UTF-8 and judges the result. `before` is the character
/// before it, 0 at the beginning of the text.
///
/// Characters of four bytes (or six, in CESU-8), punctuation and symbols of three (`â€™`),
/// fullwidth forms, the Latin letters of Vietnamese and Latin letters of two bytes (`Ã©`) are
/// believed alone, and so are C1 controls, as bytes of characters that were misread once more. The
/// exception is a capital before something that may really stand there: punctuation (`AMANHÃ…`) or
/// a no-break space (`IRMÃ `), which needs more than one Latin letter that is believed. Within a
/// word, an apostrophe (`Ã’s`) or a dash needs support, but a quotation mark (`AÃ‘OS`) cannot
/// really stand there; nor can a no-break space before a blank, which needs support behind a single
/// capital (`HÃ Ná»™i`). Letters of other scripts need company: `É”` is not `ɔ`, nor is `Ö”` a
/// Hebrew letter. Unassigned and private characters are never believed.
Hidden hidden_at(const ByteRun& run, std::size_t position, char32_t before);

/// A character that appears in a text as the two to four characters of its misread bytes.
struct Misread {
  char32_t character = 0;
  std::size_t length = 0;  ///< in bytes of the text; 0: there is none
};

/// The misread character that begins at `position`, or the one that ends there, whether it is to be
/// believed or not. Used where a text must not be cut within one.
Misread misread_at(std::string_view text, std::size_t position);
Misread misread_before(std::string_view text, std::size_t position);

}  // namespace casebook
