// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace casebook {

/// The names of the further columns as attributes, the same in every output: legal, on one line,
/// never empty, at most 16,000 UTF-16 units, and different even if case is ignored; one that equals
/// the name of a column or tag of ours in any output gets a number (`Year (2)`, `doc_id (2)`).
std::vector<std::string> attribute_names(const std::vector<std::string>& further);

/// The names of the attributes of a case, in sheets and as variables of a project; the first is
/// `Case`, for its name. `attributes` must come from attribute_names().
std::vector<std::string> case_columns(const std::vector<std::string>& attributes);

}  // namespace casebook
