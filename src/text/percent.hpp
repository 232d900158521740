// SPDX-License-Identifier: MIT
// Percent-encoding of URLs (RFC 3986, 2.1).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace casebook {

/// Leaves unreserved characters, and those of `also`.
std::string percent_encode(std::string_view text, std::string_view also = {});

/// None where a `%` is not followed by two hexadecimal digits.
std::optional<std::string> percent_decode(std::string_view text);

}  // namespace casebook
