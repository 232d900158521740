// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace casebook {

/// How many words `text` has, roughly as a word processor counts: a run of letters, digits and
/// marks is one, an apostrophe inside included; every ideograph is one; punctuation, symbols and
/// emoji are none. Scripts without blanks between words, but for ideographs, are counted by runs.
std::uint64_t count_words(std::string_view text);

}  // namespace casebook
