// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "output/placed_case.hpp"
#include "qda/project_names.hpp"
#include "qda/project_part.hpp"

namespace casebook {

/// Gathers which codes the cases of a chunk need: one of its own for each, and those of its month,
/// experiment and links. One for each thread.
class CodebookRenderer {
 public:
  /// `plan` must outlive it.
  explicit CodebookRenderer(const ProjectPlan& plan) : plan_(plan) {}

  void add(const PlacedCase& one);

  /// What has come since the last finish().
  CodebookChunk finish();

 private:
  void add_case(std::string_view name);

  const ProjectPlan& plan_;
  std::string month_, experiment_;  ///< the latest
  CodebookChunk chunk_;
};

}  // namespace casebook
