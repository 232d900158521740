// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "qda/project_chunk.hpp"
#include "qda/project_names.hpp"
#include "record.hpp"

namespace casebook {

/// Gathers which codes the cases of a chunk need: one of its own for each, and those of its month,
/// experiment and links. One for each thread.
class CodebookRenderer {
 public:
  /// `plan` must outlive it.
  explicit CodebookRenderer(const ProjectPlan& plan) : plan_(plan) {}

  void add(const Case& one);

  /// What has come since the last finish().
  CodebookChunk finish();

 private:
  void add_case(std::string_view name);

  const ProjectPlan& plan_;
  std::optional<Date> month_;
  std::string experiment_;
  CodebookChunk chunk_;
};

}  // namespace casebook
