// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace casebook {

/// What a punctuation mark ends, by Unicode's properties Terminal_Punctuation and
/// Sentence_Terminal.
enum class TerminalPunctuation : std::uint8_t {
  none,
  pause,  ///< a part of a sentence: a comma, colon or semicolon of any script
  stop    ///< a sentence, a verse or a section: `.`, `?`, `。`, `۔`, `।`, `༎`
};

TerminalPunctuation terminal_punctuation(char32_t c);

}  // namespace casebook
