// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "record.hpp"

namespace casebook {

/// The date that all of `text` is by a pattern of strptime(3), such as `%d/%m/%Y`, with English
/// names; an undated one if it is none.
Date date_by_pattern(const std::string& text, const std::string& pattern);

/// Sunday, 28 November 2021, by such a pattern. Empty if it is no pattern, or longer than a date.
std::string example_by_pattern(const std::string& pattern);

}  // namespace casebook
