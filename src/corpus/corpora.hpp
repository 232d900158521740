// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "corpus/case_writer.hpp"

namespace casebook {

/// All cases with their tags in the format of another program: the one variant that the options
/// ask for, or of both those without links and, if wanted, those with them: `corpus/FORMAT/`,
/// `corpus/FORMAT-with-links/`.
class TaggedCorpus : public Output {
 public:
  /// `corpus` must outlive it. Throws OutputError.
  TaggedCorpus(const Corpus& corpus, CorpusFormat format);

  std::unique_ptr<Renderer> make_renderer() override;
  void take(std::unique_ptr<Part> part, const ChunkPlace& place) override;
  std::unique_ptr<Part> make_part() const override;
  Listing finish() override;

 private:
  std::size_t format_;  ///< as a number
  std::vector<std::unique_ptr<CorpusFiles>> variants_;
};

}  // namespace casebook
