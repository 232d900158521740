// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "docx/text_runs.hpp"
#include "record.hpp"

namespace casebook {

/// A hyperlink within a line.
struct Hyperlink {
  std::size_t begin = 0;  ///< in bytes of the line
  std::size_t end = 0;
  std::string id;  ///< of its relationship
};

/// Formatting of a paragraph that its style does not give.
struct Setting {
  unsigned indent =
      0;  ///< further than its style, from where its lines begin; twentieths of a point
  std::span<const StyledRun> runs = {};  ///< of the line, ascending and disjoint
  bool on_the_right = false;             ///< where lines from right to left begin, whatever it is
};

/// Writes paragraphs of WordprocessingML, with as little markup as Word needs. Keeps its buffers:
/// one for each thread.
class ParagraphWriter {
 public:
  /// `hyperlink_style_id` must be escaped for an attribute.
  explicit ParagraphWriter(std::string hyperlink_style_id = "Hyperlink")
      : hyperlink_style_id_(std::move(hyperlink_style_id)) {}

  /// Appends to `xml` a paragraph that holds `line`, in the style `style_id` (escaped as well). A
  /// tab in the line is a tab in Word. `links` must be ascending and disjoint.
  void write(std::string& xml, std::string_view style_id, std::string_view line,
             std::span<const Hyperlink> links = {}, const Setting& setting = {});

 private:
  void run_properties(std::string& xml, RunKind kind, std::uint8_t style, bool in_link) const;
  void runs_between(std::string& xml, std::string_view line, std::size_t begin, std::size_t end,
                    bool in_link);
  std::uint8_t style_until(std::size_t begin, std::size_t& end);

  const std::string hyperlink_style_id_;
  LineRuns line_runs_;
  std::size_t at_run_ = 0;  ///< the first run of line_runs_ that is not completely written
  std::span<const StyledRun> styled_;  ///< the styled runs that are not
};

}  // namespace casebook
