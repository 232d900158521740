// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "docx/look.hpp"
#include "names/document_info.hpp"
#include "names/naming.hpp"
#include "options.hpp"
#include "record.hpp"
#include "sheets/case_sheet.hpp"
#include "zip/deflater.hpp"

namespace casebook {

class ProjectRenderer;

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
  std::uint64_t renamed = 0;  ///< cases that a number tells from others of the same name
  Repairs repairs;
  Counts& operator+=(const Counts& other);
};

/// A chunk as it goes into its two documents.
struct RenderedChunk {
  Segment plain;            ///< of word/document.xml, without links
  Segment linked;           ///< of word/document.xml, with links
  Segment relationships;    ///< of word/_rels/document.xml.rels of the document with links
  Segment properties;       ///< docProps/core.xml, in a document's first chunk
  std::string links_csv;    ///< its lines of links.csv
  SheetLines sheet;         ///< its lines of the classification sheets
  std::string spreadsheet;  ///< its rows of both spreadsheets, where they are wanted
  std::string spreadsheet_with_links;
  Counts counts;
};

/// Renders cases into the XML of both variants and deflates it. Keeps its buffers: one for each
/// thread. Order of calls: begin, add…, finish, and again.
class ChunkRenderer {
 public:
  /// `naming` says how months are called; cases bring their names. `project`, begun and finished by
  /// its owner for the same chunks, is told every paragraph; null: there is none.
  explicit ChunkRenderer(const Template& look, const GeneratorOptions& options = {},
                         const Naming& naming = Naming(), ProjectRenderer* project = nullptr);
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
