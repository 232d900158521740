// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "normalizer/markdown/preparation/prepared_text.hpp"

namespace casebook {

/// Hides the mathematics of a text: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and `\begin{a}…\end{a}`, each
/// within one paragraph, `$…$` within one line. As in pandoc, an opening dollar is not followed by
/// a blank, and a closing one neither follows a blank nor precedes a digit; here also no letter
/// stands on its outer side. So prices are none, nor is a stretch with bold words or one between
/// sums of money. What the end of the text cut off is mathematics if it holds a command, an index
/// or an exponent, or, behind `\(` and `\[`, no word. `\[1\]` is a footnote. Takes linear time.
void hide_mathematics(std::string_view text, PreparedText& out);

}  // namespace casebook
