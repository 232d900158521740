// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "folder/manifest.hpp"
#include "names/document.hpp"
#include "options.hpp"
#include "reader/doubts.hpp"

namespace casebook {

/// What is known of an export before its texts are normalized: the same in all of its shards.
struct Prepared {
  explicit Prepared(ExportOptions wanted) : options(std::move(wanted)), doubts(options.reader) {}

  ExportOptions options;
  Manifest manifest;  ///< as far as it is known
  Doubts doubts;
  std::vector<Document> documents;         ///< in order
  std::vector<std::string> probes;         ///< of each document, as stored
  std::unordered_set<std::string> months;  ///< the names of those that have cases
  /// Of the rows, in whatever order they come; 0 before the first. None where it is not wanted.
  std::optional<std::uint64_t> digest;

  /// Keeps all of it but the options, which must be known before.
  template <class Archive>
  void serialize(Archive& archive) {
    archive(manifest.version, manifest.source, manifest.read_as, manifest.template_sha256,
            manifest.attributes, manifest.rows_read, manifest.rows_left_out, doubts, documents,
            probes, months, digest);
  }
};

}  // namespace casebook
