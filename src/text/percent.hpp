// SPDX-License-Identifier: MIT
// Percent-encoding of URLs (RFC 3986, 2.1).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace casebook {

/// Appends `c` as `%41`.
void append_percent_encoded(std::string& out, char c);

/// Percent-encodes all characters except unreserved ones and those of `also`.
std::string percent_encode(std::string_view text, std::string_view also = {});

/// The byte encoded by the three characters at `position`, such as `%41`; none if they encode none.
std::optional<char> percent_decoded_at(std::string_view text, std::size_t position);

/// Decodes a whole text. None if a `%` is not followed by two hexadecimal digits.
std::optional<std::string> percent_decode(std::string_view text);

}  // namespace casebook
