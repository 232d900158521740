// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "names/document.hpp"
#include "names/naming.hpp"
#include "normalizer/normalizer.hpp"
#include "options.hpp"
#include "sorter/sorter.hpp"

namespace casebook {

/// The documents to be written, in order: one for each group, in the order of the groups. A group
/// of more than `max_cases` rows (0: no limit) is divided into parts, which end between months if
/// possible.
std::vector<Document> plan_documents(const std::vector<const Group*>& groups,
                                     const NormalizerOptions& normalizer, std::uint64_t max_cases,
                                     const Naming& naming = Naming());

/// The names of the months in which a group has rows.
std::unordered_set<std::string> months_of(const std::vector<const Group*>& groups,
                                          const Naming& naming);

}  // namespace casebook
