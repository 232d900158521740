// SPDX-License-Identifier: MIT
// The door to uchardet.
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// A guess at the encoding of these bytes, which are not UTF-8, as a name that iconv(3) knows;
/// empty if there is none. The more bytes, the surer it is; a few thousand are plenty.
std::string likely_encoding(std::string_view foreign);

}  // namespace casebook
