// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/outputs.hpp"
#include "export/rows/case_fields.hpp"
#include "export/rows/chunk.hpp"
#include "normalizer/normalizer.hpp"
#include "normalizer/probe/probe.hpp"
#include "output/counts.hpp"
#include "output/output.hpp"
#include "output/placed_case.hpp"

namespace casebook {

/// A chunk that a worker has finished.
struct FinishedChunk {
  ChunkPlace place;
  std::vector<std::unique_ptr<Part>> parts;  ///< of each output, in the order of the list
  Counts counts;
};

/// The state and the work of one worker thread: rows in, a part for each output out.
class CaseWorker {
 public:
  /// All must outlive it.
  CaseWorker(const NormalizerOptions& options, const Naming& naming, const Outputs& outputs);

  /// `probe` is that of the chunk's document, as stored. Throws OutputError.
  FinishedChunk work(Chunk& chunk, const std::string& probe);

 private:
  void prepare(const std::string& probe);
  void make_case(std::string_view packed, Chunk::Item& item, std::string_view probe_name);
  void record_changes(Cell text);

  const NormalizerOptions& options_;
  const Naming& naming_;
  std::string stored_probe_;
  std::optional<Probe> probe_;  ///< made of it
  CaseFields fields_;
  Normalizer normalizer_;
  Normalizer recorder_;  ///< does the same, and records all changes
  const bool records_all_;
  std::vector<std::unique_ptr<Renderer>> renderers_;  ///< of each output
  Case case_;
  PlacedCase placed_;
  std::vector<Cell> attributes_;
};

}  // namespace casebook
