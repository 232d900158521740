// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// Which of `known` a mistyped `word` was meant to be: the only one that it is the beginning of, or
/// the first of those that fewest slips make of it (a character too many, missing, wrong, or two
/// exchanged). A slip in three characters is the most; none is better than a wild guess.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known);

/// `Did you mean WORD? ` before `hint`, or `hint` alone.
std::string with_guess(const std::optional<std::string>& guess, const std::string& hint);

}  // namespace casebook
