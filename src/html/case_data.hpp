// SPDX-License-Identifier: MIT
// The cases of a page as JSON that stays within its script element, whatever they hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/placed_case.hpp"

namespace casebook {

/// Appends `json` so that nothing in it looks like a tag (HTML standard, 4.12.1.3).
void append_within_script(std::string& html, std::string_view json);

/// `text` as JSON.
std::string json_text(std::string_view text);
std::string json_list(const std::vector<std::string>& texts);

/// Appends a case as an array: the number of its probe in the page, month, name, experiment,
/// attributes, the text without links and, where it has links, the text with them as a list of
/// texts and, for each link, [text, target, host].
void append_case_data(std::string& html, const PlacedCase& one, std::size_t probe);

}  // namespace casebook
