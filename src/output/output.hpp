// SPDX-License-Identifier: MIT
// The interface between an export and everything that it writes.
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
#include "output/counts.hpp"
#include "output/part.hpp"
#include "threads/workers.hpp"

namespace casebook {

class JoinedCases;
class Naming;
class PlacedCase;
struct Document;

/// The place of a chunk: a few hundred consecutive cases of one document.
struct ChunkPlace {
  const Document* document = nullptr;
  std::uint64_t index = 0;         ///< 0 for the first chunk of its document
  bool last = false;               ///< of its document
  std::uint64_t cases_before = 0;  ///< cases of the corpus before the chunk
  std::optional<Date>
      previous;  ///< the date of the case before the chunk; none if there is no such case

  bool first() const { return index == 0; }
  bool whole_document() const { return first() && last; }
};

/// Makes an output's part of a chunk. There is one for each worker thread, which may keep its
/// buffers. Order of calls: begin, add…, finish, and again.
class Renderer {
 public:
  virtual ~Renderer() = default;
  virtual void begin(const ChunkPlace& place) = 0;
  /// Whether Case::changes is to be filled for `one`, the next case, whatever the options say.
  virtual bool wants_changes(const Case& one) const {
    (void)one;
    return false;
  }
  /// Takes the next case of the chunk. Keep no reference to it.
  virtual void add(const PlacedCase& one) = 0;
  /// Throws OutputError where it writes something itself.
  virtual std::unique_ptr<Part> finish() = 0;
};

/// The files of an output, for the manifest.
struct Listing {
  std::string name;                                           ///< of the output, such as `sheets`
  std::vector<WrittenFile> files;                             ///< in the order of the manifest
  std::vector<std::pair<std::string, std::uint64_t>> counts;  ///< whatever else it counted
  std::string left_out;  ///< what it did not write and why, in words; empty: nothing
  std::optional<WrittenFile> elsewhere = {};  ///< a file that the user named, outside the folder
  std::vector<Warning> warnings = {};         ///< about what it wrote
};

/// What is known of an export when all of its cases have been taken, for outputs that describe it.
struct Outcome {
  const std::vector<Counts>& documents;  ///< of each
  const Counts& all;
  const std::vector<Warning>& warnings;
  const std::vector<Listing>& listings;  ///< of the outputs that are finished
  std::uint64_t rows_left_out = 0;       ///< by the options
};

/// One thing that an export writes: the documents, the sheets, the project.
class Output {
 public:
  virtual ~Output() = default;

  /// Makes a renderer for one worker. Called on its thread; the output outlives it.
  virtual std::unique_ptr<Renderer> make_renderer() = 0;

  /// Takes the parts of its renderers, in the order of the corpus, one at a time, on a thread that
  /// is not a worker's. Throws OutputError.
  virtual void take(std::unique_ptr<Part> part, const ChunkPlace& place) = 0;

  /// An empty part of its own, for Part::unpack().
  virtual std::unique_ptr<Part> make_part() const = 0;

  /// Called in a shard, in the order of its documents, instead of take(): writes the files that are
  /// of one document alone, and returns the part that the merge is to take. Throws OutputError.
  virtual std::unique_ptr<Part> settle(std::unique_ptr<Part> part, const ChunkPlace& place) {
    (void)place;
    return part;
  }

  /// Called after the last part, right before finish(): says what has become of the export. Keep no
  /// reference to it.
  virtual void conclude(const Outcome& outcome) { (void)outcome; }

  /// Called after the last part: completes the files and returns what they are. Outputs finish in
  /// the order of the export's list, so that one may read what an earlier one wrote. Throws
  /// OutputError.
  virtual Listing finish() = 0;

  /// Called when the export is in its folder: a file that the user named elsewhere now gets its
  /// name. Throws OutputError.
  virtual void publish() {}
};

/// The documents of one export and what its outputs share. Must outlive them.
struct Corpus {
  const ExportOptions& options;
  const Naming& naming;
  const std::vector<std::string>& attributes;  ///< attribute_names() of each row's further columns
  const std::vector<Document>& documents;      ///< in order
  std::uint64_t cases = 0;
  std::filesystem::path folder;   ///< where files are made, under their final names
  std::filesystem::path scratch;  ///< for temporary files; on the same file system
  Workers& workers;
  std::string source = {};              ///< where the rows come from, in words; no secret
  std::string read_as = {};             ///< how a table of text was read, in words; else empty
  const JoinedCases* joined = nullptr;  ///< with --join-cases alone; finished before all others
};

}  // namespace casebook
