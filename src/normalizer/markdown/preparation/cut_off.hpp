// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "normalizer/markdown/draft.hpp"
#include "normalizer/markdown/preparation/prepared_text.hpp"

namespace casebook {

/// Closes what the end of `text` cut off in its last line, innermost first: `[label](https://exa`,
/// `<https://exa`, `![description`, a code span, `~~word`, `**word`, `__Word`, and within these
/// also `*word`. By itself a single asterisk or underscore may be a word's own and stays. What was
/// hidden before in `out` is no mark. Linear time.
void close_cut_off(std::string_view text, PreparedText& out);

/// Drops from `draft` the marks at the very end of `text` that mark nothing because the words were
/// cut off: `Here are **`, `![`. Those of code stay.
void drop_bare_marks(std::string_view text, Draft& draft);

}  // namespace casebook
