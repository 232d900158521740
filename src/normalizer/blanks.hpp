// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebook {

/// The only blanks that remain after the characters step.
constexpr bool is_blank_or_feed(char c) { return c == ' ' || c == '\n'; }

/// Folds runs of blanks into one, trims lines and drops empty ones. A blank that a combining mark
/// sits on stays, even at the head of a line: the two are one user-perceived character.
/// Returns a piece of `text` if there is nothing to fold within, else a view of `out`.
std::string_view fold_blanks(std::string_view text, std::string& out);

/// The text without blanks at its ends, as fold_blanks() takes them off.
std::string_view trim_blanks(std::string_view text);

/// True if a combining mark, a joiner or the like stands at `position`: it belongs to what is
/// before.
bool is_extending(std::string_view text, std::size_t position);

/// fold_blanks() with line feeds as blanks, in place: `text` becomes one line.
void fold_lines(std::string& text);

}  // namespace casebook
