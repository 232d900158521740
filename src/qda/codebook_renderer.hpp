// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "output/placed_case.hpp"
#include "qda/project_names.hpp"
#include "qda/project_part.hpp"

namespace casebook {

/// Collects the codes that the cases of a chunk need: one for each case, and those of its month,
/// experiment and links. One for each thread.
class CodebookRenderer {
 public:
  /// `plan` must outlive it.
  explicit CodebookRenderer(const ProjectPlan& plan) : plan_(plan) {}

  void add(const PlacedCase& one);

  /// Returns what was collected since the last finish().
  CodebookChunk finish();

 private:
  void add_case(std::string_view name);

  const ProjectPlan& plan_;
  std::string month_, experiment_;  ///< the latest
  CodebookChunk chunk_;
};

}  // namespace casebook
