// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace casebook {

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
