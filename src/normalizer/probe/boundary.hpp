// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// True where a tidy text may be cut at `position`, which is not 0: not within a user-perceived
/// character, nor within a word. A word goes on where a letter, digit or mark follows another:
/// `The pandemic` is no beginning of `The pandemics`, but `"I` is one of `"I'm` and `В Москве` of
/// `В Москве-сити`. In scripts written without blanks (Han, Kana, Thai, Lao, Khmer, Myanmar, …) a
/// word ends anywhere, and so it does in Korean, where particles hang on the word before.
bool is_boundary(std::string_view text, std::size_t position);

}  // namespace casebook
