// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// What the parser is to see of `text` (well-formed UTF-8), in `out`: the same, place by place, but
/// letters where nothing may be taken for a mark, and closing marks behind its end.
/// - Mathematics, `$…$`, `$$…$$`, `\(…\)` and `\[…\]`: a dollar opens only before something and
///   closes only after something and before no digit, as pandoc has it.
/// - Definitions of links, `[label]: address`, that nothing refers to, or not for the first time:
///   taken for one they would be lost.
/// - A construct that the end of the text cut off is closed: `[label](https://exa`, `<https://exa`,
///   `**word`, a code span.
/// - Controls become blanks: the parser would take a NUL for more than it is.
/// Linear time.
void prepare_for_parser(std::string_view text, std::string& out);

}  // namespace casebook
