// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// Passes over punctuation at `end` that belongs to the probe, which is the part of `text` before
/// it:
/// - one or more of `,` `:` `;` `.` `!` `?` and their equivalents in other scripts, before a blank
///   or the end of the text; fullwidth ones anywhere, since they include their blank;
/// - a quotation mark or bracket that closes what the probe opened;
/// - such a mark (but no full stop) alone between blanks, as in French.
/// An ellipsis, a dash and an apostrophe before a letter stay: they belong to what follows. Returns
/// where the rest begins, `end` if there is no such punctuation.
std::size_t skip_tail(std::string_view text, std::size_t end);

}  // namespace casebook
