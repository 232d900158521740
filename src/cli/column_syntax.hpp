// SPDX-License-Identifier: MIT
// How names of columns are written in an option's value, on the command line and in a file.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace casebook {

/// `party,mood`. A name that holds a comma or a quote, or begins or ends with a blank, stands in
/// quotes, with quotes inside doubled: `"Answer, final","say ""so"""`. Blanks around names are left
/// out. Throws UsageError, naming `option`, where a quote is not closed, text follows one that
/// closes, or a name is empty.
std::vector<std::string> parse_names(std::string_view list, const std::string& option);

/// `probe=prompt,text="Answer, final"`: a word and a name, likewise; the name may be empty.
std::vector<std::pair<std::string, std::string>> parse_pairs(std::string_view list,
                                                             const std::string& option);

}  // namespace casebook
