// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "docx/chunk_renderer.hpp"
#include "docx/document_writer.hpp"
#include "docx/look.hpp"
#include "export/case_fields.hpp"
#include "export/cut.hpp"
#include "names/naming.hpp"
#include "normalizer/normalizer.hpp"
#include "options.hpp"
#include "qda/project_renderer.hpp"
#include "record.hpp"

namespace casebook {

/// A chunk as a worker hands it on.
struct FinishedChunk {
  std::size_t document = 0;  ///< its place in the plan
  bool last = false;         ///< of its document
  RenderedChunk rendered;
  std::string changes_csv;                         ///< its lines of the list of changes
  std::optional<DocumentWriter::Written> written;  ///< if it was a document of its own and is
  ProjectChunk project;  ///< empty where there is none; its codebook alone, if that is wanted
};

/// What one worker thread has and does: rows in, rendered cases out.
class CaseWorker {
 public:
  /// `look`, `naming` and `project` (null: there is none) must outlive it.
  CaseWorker(const ExportOptions& options, const Naming& naming, const Template& look,
             const ProjectPlan* project);

  /// `document` is the one that `chunk` belongs to.
  FinishedChunk work(const Chunk& chunk, const PlannedDocument& document);

  /// The selections of both variants of a chunk, placed in their document.
  using Spans = std::array<std::vector<CodedSpan>, variant_count>;
  std::array<Segment, variant_count> render_selections(const Spans& spans);

 private:
  void make_case(const Row& row, const Chunk::Item& item, const Probe& probe);

  const Naming& naming_;
  CaseFields fields_;
  Normalizer normalizer_;
  std::optional<ProjectRenderer> project_;
  std::optional<CodebookRenderer> codebook_;  ///< without a project
  ChunkRenderer renderer_;
  Case case_;
  std::vector<Cell> attributes_;
};

/// The first line of the list of changes, with a byte order mark.
std::string_view changes_csv_head();

}  // namespace casebook
