// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace casebook::normalizer {

/// Normalization Form C (UAX #15) of well-formed `text`. Returns `text` where it is in that form,
/// else a view of `out`. Linear time, however many marks stand in a row.
std::string_view to_nfc(std::string_view text, std::string& out);

/// True where `text` is surely in Normalization Form C (UAX #15, section 9: NFC_Quick_Check Yes).
bool is_surely_nfc(std::string_view text);

}  // namespace casebook::normalizer
