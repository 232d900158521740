// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace casebook {

/// What the attributes of a case are called, in sheets and as variables of a project, behind the
/// name of the case itself, `Case`; `further` are the further columns of the rows.
std::vector<std::string> case_columns(const std::vector<std::string>& further);

}  // namespace casebook
