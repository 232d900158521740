// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// Sets `out` to the version of `text` (well-formed UTF-8) that the parser is to see: the same text
/// at the same positions, but with letters in place of characters that must not be taken for
/// markup, and with closing marks after its end.
/// - Mathematics is hidden: `$…$`, `$$…$$`, `\(…\)` and `\[…\]`. As in pandoc, an opening dollar
///   must not be followed by a blank, and a closing one must not follow a blank or precede a digit.
/// - A link definition, `[label]: address`, is hidden if nothing refers to it or its label was
///   defined before: as a definition it would be lost.
/// - A construct that the end of the text cut off is closed: `[label](https://exa`, `<https://exa`,
///   `**word`, a code span.
/// - Controls become blanks, because the parser treats a NUL specially.
/// Takes linear time.
void prepare_for_parser(std::string_view text, std::string& out);

}  // namespace casebook
