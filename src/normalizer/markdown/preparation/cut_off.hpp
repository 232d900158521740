// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "normalizer/markdown/preparation/prepared_text.hpp"

namespace casebook {

/// Closes what the end of `text` cut off in its last line, innermost first: `[label](https://exa`,
/// `<https://exa`, `![description`, a code span, `~~word`, `**word`, and within the last also
/// `*word`. By itself a single asterisk or underscore may be a word's own and stays. What was
/// hidden before in `out` is no mark. Linear time.
void close_cut_off(std::string_view text, PreparedText& out);

}  // namespace casebook
