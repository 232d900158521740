// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "docx/look.hpp"
#include "output/output.hpp"

namespace casebook {

using Outputs = std::vector<std::unique_ptr<Output>>;

/// Everything that the options ask for, in the order in which the outputs finish. A new output is
/// one more line here. `months` are the names of the months that have cases. Throws OutputError.
Outputs make_outputs(const Corpus& corpus, Look&& look,
                     const std::unordered_set<std::string>& months);

}  // namespace casebook
