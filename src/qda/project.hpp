// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

#include "output/output.hpp"
#include "qda/codebook_writer.hpp"
#include "qda/kept_spans.hpp"
#include "qda/project_renderer.hpp"
#include "qda/project_writer.hpp"
#include "threads/pending.hpp"

namespace casebook {

/// The REFI-QDA project of an export with its codebook, or only the codebook. The position of a
/// text in its document is known only after the chunks before it, and after those behind it, too:
/// the head counts the cases without text. So spans get their positions here, in order, and wait
/// for their document's last chunk; then they go to the workers, which render the codings.
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
  /// The rendered spans of a chunk.
  struct Selections {
    PerVariant<Segment> segments;
    std::size_t document;
    bool last;  ///< of its document
  };
  template <class Spans>
  void submit(Spans spans, const PerVariant<std::uint64_t>& heads, std::size_t document, bool last);

  const Corpus& corpus_;
  const ProjectPlan plan_;
  const std::vector<ProjectDocument> documents_;
  CodebookWriter codebook_;
  std::optional<ProjectWriter> writer_;  ///< unless it is the codebook alone
  std::optional<KeptSpans> kept_;        ///< of the current document, but of its last chunk
  PerWorker<SelectionRenderer> selections_;
  Pending<Selections> pending_;
};

}  // namespace casebook
