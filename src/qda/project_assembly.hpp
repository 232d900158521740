// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <future>
#include <optional>
#include <vector>

#include "export/plan.hpp"
#include "export/work.hpp"
#include "folder/manifest.hpp"
#include "folder/output_folder.hpp"
#include "options.hpp"
#include "qda/codebook_writer.hpp"
#include "qda/project_writer.hpp"
#include "threads/workers.hpp"

namespace casebook {

/// What the workers need to know of the project before they begin.
ProjectPlan plan_project(const ExportOptions& options, const Naming& naming,
                         const std::vector<PlannedDocument>& documents);

/// Makes the REFI-QDA project of an export and its codebook, or the codebook alone. Where a text
/// stands in its document is known when the chunks before it are: so chunks, in order, are given
/// their places here and go to the workers once more, who render the codings. One thread at a time.
class ProjectAssembly {
 public:
  /// All arguments must outlive it.
  ProjectAssembly(const ExportOptions& options, const ProjectPlan& plan,
                  const std::vector<PlannedDocument>& documents, OutputFolder& folder,
                  Workers<CaseWorker>& crew, unsigned threads);

  /// The next chunk, in order. Throws OutputError.
  void take(ProjectChunk&& chunk, std::size_t document, bool last);

  /// After the last chunk, when all documents that `manifest` lists are in place: writes the
  /// project and the codebook. Throws OutputError.
  ManifestProject finish(const Manifest& manifest);

 private:
  struct Placed {
    ProjectChunk chunk;
    std::size_t document;
    bool last;
    std::future<std::array<Segment, variant_count>> selections;
  };
  void settle_one();
  void finish_project(const Manifest& manifest, const CodebookWriter::Codes& codes,
                      ManifestProject& project);

  const ExportOptions& options_;
  OutputFolder& folder_;
  Workers<CaseWorker>& crew_;
  const std::size_t most_placed_;  ///< at once, for each holds its bytes
  std::vector<ProjectDocument> documents_;
  CodebookWriter codebook_;
  std::optional<ProjectWriter> writer_;  ///< unless it is the codebook alone
  std::deque<Placed> placed_;
};

}  // namespace casebook
