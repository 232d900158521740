// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebook {

/// No name of a case or a month is longer, in UTF-16 units.
constexpr std::size_t most_name_units = 120;

/// `text` as a name that NVivo leaves as it is: the characters that NVivo replaces
/// (`\ / : * ? " < > |`) become what reads alike (`-`, `'`, `(`, `)`) or go; blanks are folded; at
/// most `utf16_limit` units, cut between characters as readers see them. Never empty. A name that
/// is safe stays as it is.
std::string safe_name(std::string_view text, std::size_t utf16_limit);

/// `name` without characters beyond the BMP (emoji, above all) and what joins or varies them. Never
/// empty.
std::string plain_name(std::string_view name);

/// What NVivo calls the code of a heading: `~` for each of the characters above (its help, "Auto
/// code by paragraph style").
std::string name_in_nvivo(std::string_view heading);

}  // namespace casebook
