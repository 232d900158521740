// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebook {

/// One character of a UTF-8 string and how many bytes it takes.
struct Utf8Character {
  char32_t code = 0;
  std::size_t size = 0;
};

/// The character at `text[at]`, at < text.size(). Where the bytes are ill-formed: U+FFFD, for as
/// many bytes as could have begun a character (Unicode 15, 3.9, maximal subpart), at least one.
Utf8Character character_at(std::string_view text, std::size_t at);

void append_utf8(std::string& text, char32_t code);

/// How many UTF-16 code units the character takes.
constexpr std::size_t utf16_units(char32_t code) { return code > 0xFFFF ? 2 : 1; }

}  // namespace casebook
