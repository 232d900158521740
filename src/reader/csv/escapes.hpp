// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace casebook {

/// Whether MySQL's clients put a backslash before this character.
bool is_escape(char escaped, char delimiter);

/// The beginning of `text`, which begins with a backslash, up to a blank: an example of an escape.
std::string_view escape_and_word(std::string_view text);

/// Whether every backslash stands before a character that MySQL's clients escape, and which such
/// pairs there are.
struct Escapes {
  bool consistent = false;
  bool of_line_end = false;
  bool of_quote = false;
  bool evident = false;     ///< some are no letters, or `\N`, which hardly any text holds
  std::string_view letter;  ///< the first before a letter, with what follows
};

/// Looks at the beginning of a table of text, whose fields are parted by `delimiter`. The result
/// refers to `text`.
Escapes escapes_in(std::string_view text, char delimiter);

}  // namespace casebook
