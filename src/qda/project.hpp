// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

#include "output/output.hpp"
#include "qda/codebook_writer.hpp"
#include "qda/project_renderer.hpp"
#include "qda/project_writer.hpp"
#include "threads/pending.hpp"

namespace casebook {

/// The REFI-QDA project of an export with its codebook, or only the codebook. The position of a
/// text in its document is known only after the chunks before it. So chunks get their positions
/// here, in order, and then go to the workers once more, which render the codings.
class Project : public Output {
 public:
  /// `months` are the names of the months that have cases. `corpus` must outlive it. Throws
  /// OutputError.
  Project(const Corpus& corpus, const std::unordered_set<std::string>& months);
  ~Project() override;

  std::unique_ptr<Renderer> make_renderer() override;
  void take(std::unique_ptr<Part> part, const ChunkPlace& place) override;
  std::unique_ptr<Part> make_part() const override;
  Listing finish() override;

 private:
  struct Placed {
    std::unique_ptr<ProjectPart> part;
    PerVariant<Segment> selections;
    ChunkPlace place;
  };
  Placed render_selections(std::unique_ptr<ProjectPart> part, const ChunkPlace& place,
                           unsigned worker);

  const Corpus& corpus_;
  const ProjectPlan plan_;
  const std::vector<ProjectDocument> documents_;
  CodebookWriter codebook_;
  std::optional<ProjectWriter> writer_;  ///< unless it is the codebook alone
  PerWorker<SelectionRenderer> selections_;
  Pending<Placed> pending_;
};

}  // namespace casebook
