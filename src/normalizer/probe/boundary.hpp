// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// True if a tidy text may be cut at `position`, which must not be 0: not within a user-perceived
/// character, nor within a word. A word continues while letters, digits or marks follow one
/// another: `The pandemic` does not count as a beginning of `The pandemics`, but `"I` does of
/// `"I'm`, and `В Москве` of `В Москве-сити`. Nor within a number (`3.14`, `10,000`, `12:30`; UAX
/// #29, WB11 and WB12; `5/6`, `100 000`), an abbreviation with stops (`U.S.`), a name with a sign
/// (`C++`, `F#`) or a word with a mark between two letters (`col·lecció`, `צה״ל`; WB6 and WB7). In
/// scripts written without blanks (Han, Hiragana, Thai, Lao, Khmer, Myanmar, …) a word may end
/// anywhere; a word in Katakana ends with it (WB13), and Korean has blanks.
bool is_boundary(std::string_view text, std::size_t position);

}  // namespace casebook
