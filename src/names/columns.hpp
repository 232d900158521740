// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace casebook {

/// What the further columns of the rows are called as attributes, the same in every output: legal,
/// on one line, never empty, and no two alike, be it but for case; one that is called like a column
/// of ours gets a number (`Year (2)`).
std::vector<std::string> attribute_names(const std::vector<std::string>& further);

/// What the attributes of a case are called, in sheets and as variables of a project, behind the
/// name of the case itself, `Case`; `attributes` are attribute_names().
std::vector<std::string> case_columns(const std::vector<std::string>& attributes);

}  // namespace casebook
