// SPDX-License-Identifier: MIT
#include "text/graphemes.hpp"

#include <algorithm>

#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {

std::size_t cut_between_graphemes(std::string_view text, std::size_t utf16_limit,
                                  std::size_t byte_limit) {
  // No character has more UTF-16 units than bytes.
  if (text.size() <= std::min(utf16_limit, byte_limit)) return text.size();
  GraphemeBreaks breaks;
  std::size_t cut = 0;
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = character_at(text, at);
    if (breaks.before(code)) cut = at;
    units += utf16_units(code);
    if (units > utf16_limit || at + size > byte_limit) return cut;
    at += size;
  }
  return text.size();
}

}  // namespace casebook
