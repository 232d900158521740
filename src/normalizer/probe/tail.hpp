// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// Passes over punctuation at `end` that belongs to the probe, the part of `text` before:
/// - `,` `:` `;` `.` `!` `?` and those of other scripts, one or more, where a blank or the end of
///   the text follows; fullwidth ones wherever they stand, since they have their blank within;
/// - a quotation mark or bracket that closes what the probe opened;
/// - such a mark (no full stop) that stands alone between blanks, as French sets it.
/// An ellipsis, a dash, an apostrophe before a letter stay: they belong to what follows.
/// Returns where the rest begins, `end` if there is no such punctuation.
std::size_t skip_tail(std::string_view text, std::size_t end);

}  // namespace casebook
