// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "text/ascii.hpp"

namespace casebook {

/// The first character of `set` in `text` at or after `from`, as std::string_view::find_first_of()
/// finds it, which takes several times as long; npos if there is none.
inline std::size_t next_of(std::string_view text, const AsciiSet& set, std::size_t from = 0) {
  while (from < text.size() && !set.has(text[from])) ++from;
  return from < text.size() ? from : std::string_view::npos;
}

}  // namespace casebook
