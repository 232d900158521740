// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace casebook {

/// DATE_FORMAT(value, format) as MySQL defines it (8.0 Reference Manual, 12.7), names in English.
/// None means NULL: the date does not exist, the format is empty, or it asks for a name where the
/// month or day is not known.
std::optional<std::string> date_format(std::string_view value, std::string_view format);

}  // namespace casebook
