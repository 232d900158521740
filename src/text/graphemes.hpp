// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// The length in bytes of the longest beginning of `text` that is within both limits and cuts no
/// user-perceived character (see GraphemeBreaks). 0 if even the first character is too long.
std::size_t cut_between_graphemes(std::string_view text, std::size_t utf16_limit,
                                  std::size_t byte_limit);

}  // namespace casebook
