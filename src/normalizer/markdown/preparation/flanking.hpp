// SPDX-License-Identifier: MIT
#pragma once

#include "normalizer/markdown/preparation/prepared_text.hpp"

namespace casebook {

/// Lets `**` begin and end strong emphasis where models mean it to, although CommonMark (section
/// 6.2, flanking) sees none, because punctuation stands within the marks and a letter touches them:
/// `**Name:**John`, `这是**“引用”**的`. A blank is put in outside such marks, if they have a
/// partner on their line. Before marks it takes a letter beyond ASCII: `2**(3+4)**2` is no
/// emphasis. What was hidden before in `out` is no mark. Linear time.
void part_strong_marks(PreparedText& out);

}  // namespace casebook
