// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebook {

/// The only blanks that remain after the characters step.
constexpr bool is_blank_or_feed(char c) { return c == ' ' || c == '\n'; }

/// Folds runs of blanks into one, trims lines and drops empty ones. A blank with a combining mark
/// on it stays, even at the beginning of a line: the two form one user-perceived character. Returns
/// a piece of `text` if nothing inside it has to be folded, else a view of `out`.
std::string_view fold_blanks(std::string_view text, std::string& out);

/// The text without the blanks at its ends, by the same rules as fold_blanks().
std::string_view trim_blanks(std::string_view text);

/// True if a combining mark, a joiner or the like stands at `position`, which belongs to the
/// character before it.
bool is_extending(std::string_view text, std::size_t position);

/// As fold_blanks(), but in place and with line feeds treated as blanks: `text` becomes one line.
void fold_lines(std::string& text);

}  // namespace casebook
