// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "export/outputs.hpp"
#include "export/prepared.hpp"
#include "names/naming.hpp"
#include "output/joined_cases.hpp"
#include "threads/workers.hpp"

namespace casebook {

/// The outputs of one export, and everything that they share.
class Production {
 public:
  struct Place {
    std::filesystem::path folder;   ///< Corpus::folder; empty: nothing is written there
    std::filesystem::path scratch;  ///< Corpus::scratch
    std::filesystem::path report;   ///< the file of a report alone, or empty
    bool of_shard = false;          ///< only the merge writes what stands elsewhere
  };
  /// `prepared` must outlive it. Throws OutputError.
  Production(const Prepared& prepared, const Place& place, Look&& look);

  const Corpus& corpus() const { return corpus_; }
  const Outputs& outputs() const { return outputs_; }

 private:
  const ExportOptions options_;
  const Naming naming_;
  const std::vector<std::string> attributes_;
  Workers workers_;
  std::unique_ptr<JoinedCases> joined_;  ///< until it stands among the outputs
  const Corpus corpus_;
  Outputs outputs_;
};

}  // namespace casebook
