// SPDX-License-Identifier: MIT
// The parts of a workbook that do not depend on its rows.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace casebook {

/// Name and XML of each part but the sheet's, in the order of the package. `sheet`: what the sheet
/// is called, legal in XML. Says when it was made where SOURCE_DATE_EPOCH does.
std::vector<std::pair<std::string, std::string>> workbook_parts(std::string_view sheet);

/// The part of the only sheet.
inline constexpr std::string_view sheet_part = "xl/worksheets/sheet1.xml";

}  // namespace casebook
