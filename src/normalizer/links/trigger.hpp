// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// The next byte at or after `from` that a web address, whole or cut off, cannot do without: `/`,
/// the dot of `www.` or `...`, or the first byte of `…`; text.size() where there is none. Text
/// without these passes eight bytes at a time.
std::size_t next_trigger(std::string_view text, std::size_t from);

}  // namespace casebook
