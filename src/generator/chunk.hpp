// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "generator/deflate.hpp"
#include "generator/template.hpp"
#include "record.hpp"

namespace casebook {

/// What the head of a document says: known before its first case is rendered.
struct DocumentInfo {
  std::string title;        ///< the probe, tidy, on one line
  std::uint64_t cases = 0;  ///< in this document (or part)
  std::uint64_t undated = 0;
  Date first;  ///< the earliest and the latest date; undated where all are
  Date last;
  std::uint64_t part = 1;  ///< of `parts`
  std::uint64_t parts = 1;
};

/// Where a chunk stands in its document.
struct ChunkPosition {
  std::uint64_t index = 0;       ///< 0 writes the head of the document first
  bool last = false;             ///< writes the end of the document after its cases
  std::optional<Date> previous;  ///< the date of the case before the first; none: there is none
};

/// How much a chunk, a document or a corpus holds.
struct Counts {
  std::uint64_t cases = 0;
  std::uint64_t empty = 0;  ///< cases of which no text is left in the plain variant
  std::uint64_t undated = 0;
  std::uint64_t probe_not_split = 0;
  std::uint64_t links = 0;  ///< whole and truncated
  std::uint64_t truncated_links = 0;
  Repairs repairs;
  Counts& operator+=(const Counts& other);
};

/// A chunk as it goes into its two documents.
struct RenderedChunk {
  Segment plain;          ///< of word/document.xml, without links
  Segment linked;         ///< of word/document.xml, with links
  Segment relationships;  ///< of word/_rels/document.xml.rels of the document with links
  std::string links_csv;  ///< its lines of links.csv
  Counts counts;
};

/// Renders cases into the XML of both variants and deflates it. Keeps its buffers: one for each
/// thread. Order of calls: begin, add…, finish, and again.
class ChunkRenderer {
 public:
  explicit ChunkRenderer(const Template& look);
  ~ChunkRenderer();
  ChunkRenderer(const ChunkRenderer&) = delete;
  ChunkRenderer& operator=(const ChunkRenderer&) = delete;

  /// `document` must outlive finish().
  void begin(const DocumentInfo& document, const ChunkPosition& position);
  void add(const Case& one);
  RenderedChunk finish();

 private:
  struct Buffers;
  std::unique_ptr<Buffers> buffers_;
};

}  // namespace casebook
