// SPDX-License-Identifier: MIT
// What an export's folder holds, said to whoever gets it.
#pragma once

#include <string>
#include <vector>

#include "output/output.hpp"

namespace casebook {

/// What to do with the folder in NVivo on Windows, on a Mac, and in any other case: a sentence
/// each.
std::vector<std::string> what_to_do(const GeneratorOptions& options);

/// The text of README.txt: lines that end in CRLF, for old editors on Windows show no other.
std::string readme_text(const Corpus& corpus, const Counts& counts);

/// README.txt
class Readme : public Output {
 public:
  /// `corpus` must outlive it. Throws OutputError.
  explicit Readme(const Corpus& corpus) : corpus_(corpus), file_(corpus.folder, "README.txt") {}

  std::unique_ptr<Renderer> make_renderer() override;
  void take(std::unique_ptr<Part>, const ChunkPlace&) override {}
  std::unique_ptr<Part> make_part() const override { return std::make_unique<Part>(); }
  void conclude(const Outcome& outcome) override;
  Listing finish() override { return {"readme", {file_.commit()}, {}, {}}; }

 private:
  const Corpus& corpus_;
  WholeFile file_;
};

}  // namespace casebook
