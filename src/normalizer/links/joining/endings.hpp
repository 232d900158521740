// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace casebook {

/// True if `right`, which was attached to a link, begins with an ending of the word that `left`
/// ends with: a Korean particle (`에서`, `를`), which is never written apart, or what follows an
/// apostrophe in English or Turkish (`'s`, `’nin`) or a colon in Finnish or Swedish (`:stä`). The
/// word may stand in quotation marks or brackets.
bool hangs_on_word(std::string_view left, std::string_view right);

/// True if `text` begins with a colon and an ending of Finnish or Swedish: `:stä`, `:n`, `:s`.
bool begins_with_colon_ending(std::string_view text);

}  // namespace casebook
