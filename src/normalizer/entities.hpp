// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "text/ascii.hpp"

namespace casebook {

/// What an HTML character reference stands for: usually one code point, sometimes two.
struct Reference {
  char32_t first = 0;  ///< 0: the reference is unknown
  char32_t second = 0;
  explicit operator bool() const { return first != 0; }
};

/// True for a character that may stand in a reference between `&` and `;`.
constexpr bool is_reference_character(char c) { return is_alnum(c) || c == '#'; }

/// Decodes the text between `&` and `;` (HTML standard, sections 13.2.5.72 to 80): a name such as
/// `amp`, or a number such as `#39` or `#x1F600`. The numbers 128 to 159 mean the characters of
/// windows-1252. Unknown for other names, and for numbers of controls, surrogates, noncharacters or
/// beyond U+10FFFF.
Reference decode_reference(std::string_view body);

/// The character whose UTF-16 halves are the two numbers between `&` and `;`, such as `#55357` and
/// `#56832`; 0 if they are no such halves.
char32_t decode_surrogates(std::string_view high, std::string_view low);

}  // namespace casebook
