// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "docx/text_runs.hpp"

namespace casebook {

/// A hyperlink within a line.
struct Hyperlink {
  std::size_t begin = 0;  ///< in bytes of the line
  std::size_t end = 0;
  std::string id;  ///< of its relationship
};

/// Writes paragraphs of WordprocessingML, as little of it as Word needs. Keeps its buffers.
class ParagraphWriter {
 public:
  /// `hyperlink_style_id` as an attribute holds it.
  explicit ParagraphWriter(std::string hyperlink_style_id = "Hyperlink")
      : hyperlink_style_id_(std::move(hyperlink_style_id)) {}

  /// Appends to `xml` a paragraph in the style `style_id` (likewise) that holds `line`. `links` are
  /// ascending and disjoint.
  void write(std::string& xml, std::string_view style_id, std::string_view line,
             std::span<const Hyperlink> links = {});

 private:
  void run_properties(std::string& xml, RunKind kind, bool in_link) const;
  void runs_between(std::string& xml, std::string_view line, std::size_t begin, std::size_t end,
                    bool in_link);

  const std::string hyperlink_style_id_;
  LineRuns line_runs_;
  std::size_t at_run_ = 0;  ///< the first run of line_runs_ that is not written whole
};

}  // namespace casebook
