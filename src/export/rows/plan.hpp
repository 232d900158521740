// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "names/document.hpp"
#include "names/naming.hpp"
#include "normalizer/normalizer.hpp"
#include "options.hpp"
#include "sorter/sorter.hpp"

namespace casebook {

/// The documents to be written, in order.
struct Plan {
  /// Where the rows of a document come from.
  struct Source {
    const Group* group = nullptr;
    std::shared_ptr<const Probe> probe;  ///< shared by the parts of a document
  };
  std::vector<Document> documents;
  std::vector<Source> sources;  ///< of each document

  /// The names of the months that have cases.
  std::unordered_set<std::string> months(const Naming& naming) const;
};

/// Plans one document for each group, in the order of the groups. A group of more than `max_cases`
/// rows (0: no limit) is divided into parts, which end between months if possible. The groups must
/// outlive the plan.
Plan plan_documents(const std::vector<const Group*>& groups, const NormalizerOptions& normalizer,
                    std::uint64_t max_cases, const Naming& naming = Naming());

}  // namespace casebook
