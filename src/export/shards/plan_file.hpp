// SPDX-License-Identifier: MIT
// A file with the rows of an export in their order, from which its shards read only what they
// write: so a database is read, and joined, once.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "export/prepared.hpp"
#include "export/rows/row_source.hpp"
#include "export/shards/blocks.hpp"
#include "options.hpp"

namespace casebook {

/// The first block of such a file, with the version of this program.
std::string plan_file_head();

/// Whether `source` is such a file, of whatever version.
bool is_plan_file(const std::string& source);

/// The rows in such a file. Knows its version, and what the export is to be.
class PlannedRows : public RowSource {
 public:
  /// Throws SourceError where `file` cannot be read, or another version wrote it.
  explicit PlannedRows(std::filesystem::path file);

  /// What is known of the export. The options that say how it runs are those of `run`. Throws
  /// UsageError if `run` has others: those were given when the file was made. Call once.
  Prepared prepared(const ExportOptions& run);

  /// `prepared` must outlive the chunks.
  void begin(const Prepared& prepared) { prepared_ = &prepared; }
  void cut(const IsWanted& wanted, const TakeBatch& take) const override;
  const std::string& probe(const Document& document) const override;

 private:
  std::filesystem::path file_;
  mutable BlockReader in_;
  const Prepared* prepared_ = nullptr;
  std::vector<std::uint64_t> positions_;  ///< of each document's first chunk
};

}  // namespace casebook
