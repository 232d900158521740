// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace casebook {

/// The byte, 0x80 to 0xFF, that gives `c` when it is read as windows-1252 or Latin-1; 0: none does.
std::uint8_t high_byte_of(char32_t c);

/// A stretch of characters that all could be misread bytes.
struct ByteRun {
  std::string bytes;  ///< what the characters are as bytes
  std::vector<std::size_t>
      offsets;         ///< where each character begins in the text, and where the last ends
  char32_t after = 0;  ///< the character behind the run, 0 at the end of the text
};

/// How far the character that a sequence of bytes hides is to be believed.
enum class Belief : std::uint8_t {
  none,     ///< sound text may well look like this
  alone,    ///< no sound text looks like this
  support,  ///< sound text may, unless something else in it is believed alone
  company,  ///< sound text may, unless two of the same script stand side by side somewhere in it
};

/// What a run hides at one place.
struct Hidden {
  std::size_t length = 0;  ///< in bytes of the run; 0: nothing
  char32_t character = 0;
  Belief belief = Belief::none;
  unsigned script = 0;  ///< the same for characters that are company for one another
  bool maimed = false;  ///< its last byte is missing
};

/// Reads the bytes of `run` at `position` as UTF-8 and judges what comes out. `before` is the
/// character in front of it, 0 at the head of the text.
///
/// Four bytes (or six, in CESU-8), punctuation and symbols in three (`â€™`) or the fullwidth forms
/// are believed alone, as are the Latin letters of Vietnamese and Latin letters in two (`Ã©`),
/// except a capital before what may really stand there: punctuation (`AMANHÃ…`), a no-break space
/// (`IRMÃ `). Within a word, an apostrophe (`Ã’s`) or a dash needs support; a quotation mark
/// (`AÃ‘OS`) cannot really stand there. Letters of other scripts need company: `É”` is no `ɔ`, nor
/// `Ö”` a Hebrew letter. C1 controls, unassigned and private characters are never believed.
Hidden hidden_at(const ByteRun& run, std::size_t position, char32_t before);

/// One character that stands in a text as the two to four that its bytes were taken for.
struct Misread {
  char32_t character = 0;
  std::size_t length = 0;  ///< in bytes of the text; 0: there is none
};

/// The misread character that begins at `position`, and that which ends there: any that its bytes
/// may hide, whether it is to be believed or not. For what must not be cut in two.
Misread misread_at(std::string_view text, std::size_t position);
Misread misread_before(std::string_view text, std::size_t position);

}  // namespace casebook
