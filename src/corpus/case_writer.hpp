// SPDX-License-Identifier: MIT
// The two sides of a format: a CaseWriter for each worker, and CorpusFiles for their results.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "output/output.hpp"
#include "output/placed_case.hpp"

namespace casebook {

/// A case and its tags.
struct TaggedCase {
  const PlacedCase& placed;
  std::span<const std::string_view> tags;  ///< in the order of tag_names()
  std::uint64_t number = 1;                ///< in the corpus, from 1

  const Case& operator*() const { return *placed; }
  const Case* operator->() const { return &*placed; }
};

/// The result of a writer for a chunk.
struct WrittenCases {
  std::string text;
  std::vector<WrittenFile> files;  ///< files that it wrote itself
  std::uint64_t left_out = 0;      ///< cases that the format cannot represent
  std::uint64_t escaped = 0;       ///< texts that looked like the format's own markup
  std::string changes;             ///< lines of the list of changed tags
  std::uint64_t changed = 0;       ///< number of changed tags

  template <class Archive>
  void serialize(Archive& archive) {
    archive(text, files, left_out, escaped, changes, changed);
  }
};

/// Writes cases in one format and variant. Order of calls: begin_document if a chunk is its
/// document's first, add…, end_document if it is the last. All append to `out`.
class CaseWriter {
 public:
  virtual ~CaseWriter() = default;
  virtual void begin_document(WrittenCases& /*out*/, const Document& /*document*/) {}
  virtual void add(WrittenCases& out, const TaggedCase& one) = 0;
  virtual void end_document(WrittenCases& /*out*/) {}
};

/// The files of a corpus in one format and variant.
class CorpusFiles {
 public:
  virtual ~CorpusFiles() = default;

  /// Makes a writer for one worker. Called on its thread; the files outlive it.
  virtual std::unique_ptr<CaseWriter> make_writer() = 0;
  /// Takes the results of the writers, in the order of the corpus, on one thread. Throws
  /// OutputError.
  virtual void take(WrittenCases&& cases, const ChunkPlace& place) = 0;
  /// Completes the files, and adds them and the counts to `listing`. Throws OutputError.
  virtual void finish(Listing& listing) = 0;
};

/// Adds `count` to the count of this name.
void add_count(Listing& listing, std::string_view name, std::uint64_t count);

}  // namespace casebook
