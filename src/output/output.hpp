// SPDX-License-Identifier: MIT
// The one seam of an export: everything that it writes is an Output.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "files/whole_file.hpp"
#include "options.hpp"
#include "threads/workers.hpp"

namespace casebook {

class Naming;
class PlacedCase;
struct Document;

/// Where a chunk stands: a few hundred cases of one document, in order.
struct ChunkPlace {
  const Document* document = nullptr;
  std::uint64_t index = 0;         ///< 0: the document's first
  bool last = false;               ///< of its document
  std::uint64_t cases_before = 0;  ///< of the corpus, before its first
  std::optional<Date> previous;    ///< the date of the case before its first; none: there is none

  bool first() const { return index == 0; }
  bool whole_document() const { return first() && last; }
};

/// What a renderer made of a chunk. Each output has a type of its own.
struct Part {
  Part() = default;
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
  virtual ~Part() = default;
};

/// Makes an output's part of a chunk. One for each worker thread, whose buffers it may keep. Order
/// of calls: begin, add…, finish, and again.
class Renderer {
 public:
  virtual ~Renderer() = default;
  virtual void begin(const ChunkPlace& place) = 0;
  /// The next case of the chunk. Nothing of it may be kept.
  virtual void add(const PlacedCase& one) = 0;
  /// Throws OutputError where it writes something itself.
  virtual std::unique_ptr<Part> finish() = 0;
};

/// The files of an output, for the manifest.
struct Listing {
  std::string name;                ///< of the output: `sheets`
  std::vector<WrittenFile> files;  ///< in the order in which they are to be listed
  std::vector<std::pair<std::string, std::uint64_t>> counts;  ///< whatever else it counted
  std::string left_out;  ///< what it did not write, and why, in words; empty: nothing
  std::optional<WrittenFile> elsewhere = {};  ///< a file that the user named, outside the folder
};

/// One thing that an export writes: the documents, the sheets, the project.
class Output {
 public:
  virtual ~Output() = default;

  /// A renderer for one worker. Called on its thread; the output outlives it.
  virtual std::unique_ptr<Renderer> make_renderer() = 0;

  /// Takes the parts that its renderers made, in the order of the corpus, one at a time, on a
  /// thread that is not a worker's. Throws OutputError.
  virtual void take(std::unique_ptr<Part> part, const ChunkPlace& place) = 0;

  /// All parts have come: completes its files and says which they are. Outputs finish in the order
  /// of the export's list, so that one may read what an earlier one wrote. Throws OutputError.
  virtual Listing finish() = 0;

  /// The export stands in its folder: what the user named elsewhere gets its name. Throws
  /// OutputError.
  virtual void publish() {}
};

/// All documents of one export, and what its outputs share. Outlives them.
struct Corpus {
  const ExportOptions& options;
  const Naming& naming;
  const std::vector<std::string>& attributes;  ///< attribute_names() of each row's further columns
  const std::vector<Document>& documents;      ///< in order
  std::uint64_t cases = 0;
  std::filesystem::path folder;   ///< where the files of the export are made, by their final names
  std::filesystem::path scratch;  ///< for temporary files; on the same file system
  Workers& workers;
  std::string source = {};  ///< where the rows come from, in words; no secret
};

}  // namespace casebook
