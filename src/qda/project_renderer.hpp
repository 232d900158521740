// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output/output.hpp"
#include "qda/case_xml.hpp"
#include "qda/codebook_renderer.hpp"
#include "qda/guid.hpp"
#include "qda/plain_text.hpp"
#include "qda/project_names.hpp"
#include "qda/project_part.hpp"
#include "zip/deflater.hpp"

namespace casebook {

/// Renders what the cases of a chunk contribute to a project: the plain text of their paragraphs,
/// as in the documents, the coded stretches, and the cases with their attributes.
class ProjectRenderer : public Renderer {
 public:
  /// `plan` and `documents` (those of the corpus, in order) must outlive it.
  ProjectRenderer(const ProjectPlan& plan, const std::vector<ProjectDocument>& documents);

  void begin(const ChunkPlace& place) override;
  void add(const PlacedCase& one) override;
  std::unique_ptr<Part> finish() override;

 private:
  using Selections = PerVariant<std::optional<Guid>>;

  void paragraph(std::string_view text);
  void begin_month(const PlacedCase& one);
  void add_text(const PlacedCase& one, Variant variant);
  void add_link(const Link& link, std::uint64_t begin);
  Selections select_text(const Case& one, const Guid& code);
  void name_links(const Case& one, const Guid& code);
  std::optional<Guid> experiment_of(const Case& one);
  void append_case(const PlacedCase& one, const Guid& code, const Selections& selections);

  const ProjectPlan& plan_;
  const std::vector<ProjectDocument>& documents_;
  CodebookRenderer codebook_;
  CaseXml case_xml_;
  std::unique_ptr<Deflater> deflater_;

  ChunkPlace place_;
  PerVariant<PlainText> texts_;
  PerVariant<Guid> sources_;
  PerVariant<std::uint64_t> text_begin_, text_end_;  ///< of the latest case
  std::string experiment_;
  Guid experiment_guid_;
  std::unique_ptr<ProjectPart> part_;
  std::string cases_;
};

/// Renders the PlainTextSelections of spans. One for each worker.
class SelectionRenderer {
 public:
  explicit SelectionRenderer(const Flavor& flavor);
  /// `head`: the length of what stands before the place from which the spans' positions count.
  Segment render(const std::vector<CodedSpan>& spans, std::uint64_t head);

 private:
  const bool one_coding_;
  std::unique_ptr<Deflater> deflater_;
  const std::string created_;
  std::string xml_;
};

}  // namespace casebook
