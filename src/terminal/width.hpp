// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebook {

/// How many columns `text`, well-formed UTF-8, takes; ideographs and emoji take two.
std::size_t columns_of(std::string_view text);

/// `text`, printable UTF-8, with `…` at the end if it takes more than `columns`; ideographs take
/// two.
std::string cut_to_width(std::string_view text, std::size_t columns);

}  // namespace casebook
