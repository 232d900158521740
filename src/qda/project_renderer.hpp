// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qda/codebook_renderer.hpp"
#include "qda/plain_text.hpp"
#include "qda/project_chunk.hpp"
#include "qda/project_names.hpp"
#include "record.hpp"
#include "zip/deflater.hpp"

namespace casebook {

/// Renders what the cases of a chunk bring to a project. Keeps its buffers: one for each thread.
/// Order of calls: begin; in a document's first chunk paragraph… and end_head; paragraph and add…
/// in the order of the document; finish; and again.
class ProjectRenderer {
 public:
  /// `plan` must outlive it.
  explicit ProjectRenderer(const ProjectPlan& plan);

  /// A chunk of the document whose two sources have these GUIDs. `first` and `last`: of its
  /// document. `previous` is the date of the case before it, if there is one.
  void begin(const std::array<Guid, variant_count>& sources, bool first, bool last,
             const std::optional<Date>& previous);

  /// A paragraph that is no case's: of one variant, or of both.
  void paragraph(Variant variant, std::string_view text) { texts_[variant].paragraph(text); }
  void paragraph(std::string_view text);
  /// Title and what belongs to it are over.
  void end_head();

  /// The heading and the text of a case of `probe`.
  void add(const Case& one, std::string_view probe);

  ProjectChunk finish();

  /// The PlainTextSelections of spans whose positions count from the document's begin.
  Segment selections(const std::vector<CodedSpan>& spans);

 private:
  using Selections = std::array<std::optional<Guid>, variant_count>;

  void begin_month(Date date);
  void add_linked_text(const Case& one);
  void add_link(const Link& link, std::uint64_t begin);
  Selections select_text(const Case& one, const Guid& guid);
  std::optional<Guid> experiment_of(const Case& one);
  void append_case(const Case& one, std::string_view probe, const Guid& guid,
                   const Selections& selections);
  void append_value(std::size_t variable, std::string_view element, std::string_view value);

  const ProjectPlan& plan_;
  CodebookRenderer codebook_;
  std::unique_ptr<Deflater> deflater_;
  std::vector<Guid> variables_;
  const std::string created_;

  std::array<PlainText, variant_count> texts_;
  std::array<Guid, variant_count> sources_;
  std::array<std::uint64_t, variant_count> text_begin_{}, text_end_{};  ///< of the latest case
  std::optional<Date> month_;
  std::string month_name_, experiment_;
  Guid experiment_guid_;
  bool last_ = false;
  ProjectChunk chunk_;
  std::string cases_, selections_;
};

}  // namespace casebook
