// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace casebook {

/// The number of words in `text`, counted roughly like a word processor: a run of letters, digits
/// and marks is a word, including apostrophes inside it; every ideograph is a word; punctuation,
/// symbols and emoji are none. Other scripts without blanks between words are counted by runs.
/// Takes well-formed UTF-8.
std::uint64_t count_words(std::string_view text);

}  // namespace casebook
