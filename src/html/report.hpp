// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>

#include "html/findings.hpp"
#include "html/repair_examples.hpp"
#include "output/output.hpp"

namespace casebook {

/// report.html: what was read and what came of it, on one page that needs nothing but a browser.
/// Its memory grows with the documents, not with the cases.
class Report : public Output {
 public:
  /// Writes report.html in the corpus's folder or, where nothing else is written, the file `alone`,
  /// which must not be there yet. `corpus` must outlive it. Throws OutputError.
  explicit Report(const Corpus& corpus, std::filesystem::path alone = {});
  ~Report() override;

  std::unique_ptr<Renderer> make_renderer() override;
  void take(std::unique_ptr<Part> part, const ChunkPlace& place) override;
  std::unique_ptr<Part> make_part() const override;
  std::unique_ptr<Part> settle(std::unique_ptr<Part> part, const ChunkPlace& place) override;
  void conclude(const Outcome& outcome) override;
  Listing finish() override;
  void publish() override;

 private:
  void note_satisfied();
  void take_repeats(const FindingsPart& part, const ChunkPlace& place);

  const Corpus& corpus_;
  const std::filesystem::path alone_;
  Findings findings_;
  SatisfiedKinds satisfied_;
  std::size_t probe_ = 0;  ///< the first document of the probe that is coming
  WholeFile file_;
};

}  // namespace casebook
