// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebook {

/// No name of a case or a month is longer, in UTF-16 units.
constexpr std::size_t most_name_units = 120;

/// `text` as a name that NVivo leaves as it is, and that no spreadsheet takes for a formula: the
/// characters that NVivo replaces (`\ / : * ? " < > |`) become what reads alike (`-`, `'`, `(`,
/// `)`) or go, as do `=`, `+`, `-` and `@` in front of what is no number; blanks are folded; at
/// most `utf16_limit` units, cut between characters as readers see them. Never empty. A name that
/// is safe stays as it is.
std::string safe_name(std::string_view text, std::size_t utf16_limit);

}  // namespace casebook
