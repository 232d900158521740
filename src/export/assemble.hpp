// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "export/outputs.hpp"
#include "export/rows/row_source.hpp"
#include "export/work.hpp"
#include "output/counts.hpp"
#include "output/output.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/progress.hpp"

namespace casebook {

/// The result of an export.
struct Written {
  std::vector<Counts> documents;  ///< of each document
  Counts all;
};

/// Passes finished chunks to the outputs, in order, and counts. One thread at a time.
class Assembler {
 public:
  /// All must outlive it.
  Assembler(const Outputs& outputs, const Corpus& corpus, Progress& progress);

  /// Throws OutputError.
  void take(FinishedChunk&& chunk);
  Written finish() { return std::move(written_); }

 private:
  const Outputs& outputs_;
  const Corpus& corpus_;
  Progress& progress_;
  Written written_;
};

/// Has worker threads turn the rows of the documents that are `wanted` into finished chunks, and
/// passes these to `take` in order, on one thread. Throws OutputError or Interrupted after all work
/// has ended.
void finish_chunks(const RowSource& rows, const Corpus& corpus, const Outputs& outputs,
                   const IsWanted& wanted, const std::function<void(FinishedChunk&&)>& take,
                   const Interrupt& interrupt);

/// The same for all documents, into the outputs.
Written write_corpus(const RowSource& rows, const Corpus& corpus, const Outputs& outputs,
                     Progress& progress, const Interrupt& interrupt);

/// Finishes the outputs, in order; gives what each has written. Throws OutputError.
std::vector<Listing> finish_outputs(const Outputs& outputs, const Written& written,
                                    const std::vector<Warning>& warnings,
                                    std::uint64_t rows_left_out);

}  // namespace casebook
