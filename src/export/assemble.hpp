// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "export/outputs.hpp"
#include "export/plan.hpp"
#include "output/counts.hpp"
#include "output/output.hpp"
#include "sorter/sorter.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/progress.hpp"

namespace casebook {

/// The result of an export.
struct Written {
  std::vector<Counts> documents;  ///< of each document
  Counts all;
};

/// Cuts the sorted rows into chunks, has worker threads turn them into parts, and passes these to
/// the outputs in order. Throws OutputError or Interrupted after all work has ended.
Written write_corpus(const Sorter& sorter, const Plan& plan, const Corpus& corpus,
                     const Outputs& outputs, Progress& progress, const Interrupt& interrupt);

/// Finishes the outputs, in order; gives what each has written. Throws OutputError.
std::vector<Listing> finish_outputs(const Outputs& outputs, const Written& written,
                                    const std::vector<Warning>& warnings,
                                    std::uint64_t rows_left_out);

}  // namespace casebook
