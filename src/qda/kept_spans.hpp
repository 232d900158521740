// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "files/spilled_bytes.hpp"
#include "qda/project_part.hpp"

namespace casebook {

/// The spans of a chunk in each variant.
using ChunkSpans = PerVariant<std::vector<CodedSpan>>;

/// The spans of a document's chunks until its last one, packed: where the text of its cases begins
/// is known only then. The first of them are kept in memory, the rest in a temporary file. One
/// thread at a time.
class KeptSpans {
 public:
  /// About `memory` bytes are kept in memory; the file is made in `scratch`.
  KeptSpans(std::filesystem::path scratch, std::size_t memory)
      : bytes_(memory, std::move(scratch)) {}

  /// Throws OutputError if the disk is full.
  void keep(const ChunkSpans& spans);

  std::size_t chunks() const { return ends_.size(); }
  /// What unpacked() takes, of a chunk from 0 on. Throws OutputError if the disk fails.
  std::string packed(std::size_t chunk);

 private:
  SpilledBytes bytes_;
  std::vector<std::uint64_t> ends_;  ///< of each chunk in `bytes_`
};

ChunkSpans unpacked(std::string packed);
inline ChunkSpans unpacked(ChunkSpans&& spans) { return std::move(spans); }

}  // namespace casebook
