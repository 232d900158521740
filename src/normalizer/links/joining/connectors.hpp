// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// The length in bytes of the connecting mark at the end of `left` that would stand twice, because
/// `right`, the text after a link, begins with one as well; 0 if there is none. Dashes connect
/// whether blanks stand around them or not (`so—https://…—so`); other marks, `&`, `+`, `→` and the
/// like, only if they stand by themselves and are the same on both sides (`A & https://… & B`).
/// Both texts must be trimmed on the side of the link.
std::size_t doubled_connector(std::string_view left, std::string_view right);

}  // namespace casebook
