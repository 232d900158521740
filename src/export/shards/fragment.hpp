// SPDX-License-Identifier: MIT
// What a shard keeps for the merge: what is known of the export, and the finished chunks of its
// documents.
#pragma once

#include <filesystem>

#include "export/outputs.hpp"
#include "export/prepared.hpp"
#include "export/shards/blocks.hpp"
#include "export/work.hpp"

namespace casebook {

/// Both as bytes: the options, and all else.
std::string packed_options(const ExportOptions& options);
void pack_prepared(BlockWriter& out, const Prepared& prepared);
/// The options are those that shape the output; all others have their defaults.
Prepared unpack_prepared(BlockReader& in);

/// Writes a fragment. One thread at a time.
class FragmentWriter {
 public:
  /// Throws OutputError, as all members do.
  FragmentWriter(const std::filesystem::path& folder, const Prepared& prepared);

  /// Takes the chunks of the shard's documents, in order.
  void take(const FinishedChunk& chunk);
  void commit() { static_cast<void>(out_.commit()); }

 private:
  BlockWriter out_;
};

/// Reads it.
class FragmentReader {
 public:
  /// Throws SourceError, as all members do.
  explicit FragmentReader(const std::filesystem::path& folder);

  /// Call once, first.
  Prepared prepared() { return unpack_prepared(in_); }
  /// The next chunk, which is one of `document`; its parts are those of `outputs`.
  FinishedChunk next(const Document& document, const Outputs& outputs);

 private:
  BlockReader in_;
};

}  // namespace casebook
