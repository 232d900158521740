// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace casebook {

/// DATE_FORMAT(value, format) as MySQL defines it (8.0 Reference Manual, 12.7), names in English.
/// None is NULL: no such date, or a name is asked for where month or day is not known, or no
/// format.
std::optional<std::string> date_format(std::string_view value, std::string_view format);

}  // namespace casebook
