// SPDX-License-Identifier: MIT
#pragma once

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
  std::vector<Listing> listings;  ///< of each output
};

/// Cuts the sorted rows into chunks, has worker threads turn them into parts, passes these to the
/// outputs in order, and finishes the outputs. Throws OutputError or Interrupted after all work has
/// ended.
Written write_corpus(const Sorter& sorter, const Plan& plan, const Corpus& corpus,
                     const Outputs& outputs, Progress& progress, const Interrupt& interrupt);

}  // namespace casebook
