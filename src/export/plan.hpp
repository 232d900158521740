// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "docx/chunk_renderer.hpp"
#include "names/file_name.hpp"
#include "names/naming.hpp"
#include "normalizer/normalizer.hpp"
#include "options.hpp"
#include "sorter/sorter.hpp"

namespace casebook {

/// A document (or a numbered part of one) that is going to be written.
struct PlannedDocument {
  const Group* group = nullptr;
  std::shared_ptr<const Probe> probe;  ///< shared by the parts of a document
  DocumentInfo info;
  FileNames files;
};

/// One document for each group, in their order; a group of more than `max_cases` rows (0: no limit)
/// in parts that end between months where that is possible. The groups must outlive the plan.
std::vector<PlannedDocument> plan_documents(const std::vector<const Group*>& groups,
                                            const NormalizerOptions& normalizer,
                                            std::uint64_t max_cases,
                                            const Naming& naming = Naming());

}  // namespace casebook
