// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "text/ascii.hpp"

namespace casebook {

/// What an HTML character reference stands for: one code point, seldom two.
struct Reference {
  char32_t first = 0;  ///< 0: it stands for nothing we know
  char32_t second = 0;
  explicit operator bool() const { return first != 0; }
};

/// True for a character that a reference may hold between `&` and `;`.
constexpr bool is_reference_character(char c) { return is_alnum(c) || c == '#'; }

/// Decodes what stands between `&` and `;` (HTML standard, sections 13.2.5.72 to 80): a name, as
/// `amp`, or a number, as `#39` or `#x1F600`. Numbers 128 to 159 mean what windows-1252 has there.
/// Unknown names and numbers of controls, surrogates, noncharacters or beyond U+10FFFF are none.
Reference decode_reference(std::string_view body);

/// The character that two numbers between `&` and `;` name as its halves in UTF-16, `#55357` and
/// `#56832`; 0 if they name none.
char32_t decode_surrogates(std::string_view high, std::string_view low);

}  // namespace casebook
