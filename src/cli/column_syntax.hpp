// SPDX-License-Identifier: MIT
// The syntax for names of columns in an option's value, on the command line and in a file.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace casebook {

/// Parses `party,mood`. A name that contains a comma or a quote, or begins or ends with a blank, is
/// in quotes, with quotes inside doubled: `"Answer, final","say ""so"""`. Blanks around names are
/// ignored. Throws UsageError, naming `option`, if a quote is not closed, text follows a closing
/// quote, or a name is empty.
std::vector<std::string> parse_names(std::string_view list, const std::string& option);

/// Parses `probe=prompt,text="Answer, final"`: pairs of a word and a name, which may be empty.
std::vector<std::pair<std::string, std::string>> parse_pairs(std::string_view list,
                                                             const std::string& option);

}  // namespace casebook
