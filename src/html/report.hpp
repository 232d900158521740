// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "html/findings.hpp"
#include "html/repair_examples.hpp"
#include "output/output.hpp"

namespace casebook {

/// report.html: what was read and what came of it, on one page that needs nothing but a browser.
/// Its memory grows with the documents, not with the cases.
class Report : public Output {
 public:
  /// Writes the file `name` of the corpus's folder. `corpus` must outlive it. Throws OutputError.
  explicit Report(const Corpus& corpus, const std::string& name = "report.html");

  std::unique_ptr<Renderer> make_renderer() override;
  void take(std::unique_ptr<Part> part, const ChunkPlace& place) override;
  void conclude(const Outcome& outcome) override;
  Listing finish() override;

 private:
  void take_repeats(const FindingsPart& part, const ChunkPlace& place);

  const Corpus& corpus_;
  Findings findings_;
  SatisfiedKinds satisfied_;
  std::size_t probe_ = 0;  ///< the first document of the probe that is coming
  WholeFile file_;
};

}  // namespace casebook
