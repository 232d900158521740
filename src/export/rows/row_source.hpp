// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

#include "export/rows/chunk.hpp"

namespace casebook {

using IsWanted = std::function<bool(const Document&)>;
inline bool every_document(const Document&) { return true; }

/// The rows of an export's documents, in their order, in chunks.
class RowSource {
 public:
  virtual ~RowSource() = default;

  /// Calls `take` for batches of the chunks of the documents that are `wanted`, in order; stops
  /// early if it returns false. Throws OutputError or SourceError.
  virtual void cut(const IsWanted& wanted, const TakeBatch& take) const = 0;

  /// The probe of a document, as stored. Threads may share it.
  virtual const std::string& probe(const Document& document) const = 0;
};

}  // namespace casebook
