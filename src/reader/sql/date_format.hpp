// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace casebook {

/// DATE_FORMAT(value, format) as MySQL defines it (8.0 Reference Manual, 12.7), with English names.
/// None means NULL: the date does not exist, the format is empty, or it asks for the name of an
/// unknown month or day.
std::optional<std::string> date_format(std::string_view value, std::string_view format);

}  // namespace casebook
