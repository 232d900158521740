// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// Whether the destination of a link is an address for certain: it has a usual scheme, begins with
/// `www.` or a known shortener, or is a path such as `/a` or `../a`. A word is none: who writes
/// `[1]: Smith` means no link.
bool is_address(std::string_view destination);

/// Whether the parenthesis that opens at `open`, behind the label of a link, may hold an address:
/// also a relative one (`docs/a`, `a.md`), an anchor (`#a`), and the beginning of one that the end
/// of the text cut off (`htt`).
bool holds_address(std::string_view text, std::size_t open);

/// The destination that begins at `at`, after blanks (CommonMark 0.30, section 6.3): up to a blank
/// or the end of the line, or between `<` and `>`. It may be cut off by the end of the text.
std::string_view destination_at(std::string_view text, std::size_t at);

}  // namespace casebook
