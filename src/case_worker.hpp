// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "chunker.hpp"
#include "generator/chunk.hpp"
#include "generator/template.hpp"
#include "normalizer/normalizer.hpp"
#include "options.hpp"
#include "record.hpp"

namespace casebook {

/// A chunk as a worker hands it on.
struct FinishedChunk {
  std::size_t document = 0;  ///< its place in the plan
  bool last = false;         ///< of its document
  RenderedChunk rendered;
  std::string changes_csv;  ///< its lines of the list of changes
};

/// A short value made tidy. Rows in order often repeat the one before: that is looked at once.
class TidyValue {
 public:
  const std::string& of(std::string_view raw);

 private:
  std::string raw_, tidy_;
};

/// What one worker thread has and does: rows in, rendered cases out.
class CaseWorker {
 public:
  /// `look` must outlive it.
  CaseWorker(const NormalizerOptions& options, const Template& look)
      : normalizer_(options), renderer_(look) {}

  /// `document` is the one that `chunk` belongs to.
  FinishedChunk work(const Chunk& chunk, const PlannedDocument& document);

 private:
  void make_case(const Row& row, const Chunk::Item& item, const Probe& probe);

  Normalizer normalizer_;
  ChunkRenderer renderer_;
  Case case_;
  TidyValue root_, experiment_, date_;
  std::vector<Cell> attributes_;
};

/// The first line of the list of changes, with a byte order mark.
std::string_view changes_csv_head();

}  // namespace casebook
