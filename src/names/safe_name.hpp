// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebook {

/// The length limit of the names of cases and months, in UTF-16 units.
constexpr std::size_t most_name_units = 120;

/// `text` as a name that NVivo keeps unchanged. The characters that NVivo replaces (`\ / : * ? " <
/// > |`) become similar ones (`-`, `'`, `(`, `)`) or are removed, and blanks are folded. At most
/// `utf16_limit` units, cut between user-perceived characters. Never empty. A safe name stays as it
/// is.
std::string safe_name(std::string_view text, std::size_t utf16_limit);

/// `name` without emoji (whole user-perceived characters with a character that Unicode counts among
/// pictographs, keycaps and flags) and without any other character beyond the BMP, such as rare
/// letters of Chinese. Blanks are folded. Never empty.
std::string plain_name(std::string_view name);

/// The name of the code that NVivo makes of a heading: `~` for each of the characters above (its
/// help, "Auto code by paragraph style").
std::string name_in_nvivo(std::string_view heading);

}  // namespace casebook
