// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// The longest beginning of `text` within both limits that cuts no character as readers see it (see
/// GraphemeBreaks). 0 where even the first is too long.
std::size_t cut_between_graphemes(std::string_view text, std::size_t utf16_limit,
                                  std::size_t byte_limit);

}  // namespace casebook
