// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// The longest beginning of `text` within both limits that cuts no character as readers see it: no
/// combining sequence, emoji joined by ZWJ, flag, keycap or Indic conjunct. Knows the marks in
/// rough, not the whole of UAX #29. 0 where even the first character is too long.
std::size_t cut_between_graphemes(std::string_view text, std::size_t utf16_limit,
                                  std::size_t byte_limit);

}  // namespace casebook
