// SPDX-License-Identifier: MIT
#include "export/rows/chunk.hpp"

#include <utility>

namespace casebook {
namespace {

/// The size of a batch. Each chunk counts more bytes than its rows have, because every document has
/// a fixed cost, and the smallest documents should not all go to one worker.
constexpr std::size_t bytes_in_batch = 64 << 10;
constexpr std::size_t cost_of_chunk = 4 << 10;

}  // namespace

bool Batches::add(Chunk&& chunk) {
  bytes_ += chunk.rows.size() + cost_of_chunk;
  batch_.push_back(std::move(chunk));
  if (bytes_ < bytes_in_batch) return true;
  bytes_ = 0;
  return take_(std::exchange(batch_, {}));
}

void Batches::finish() {
  if (!batch_.empty()) take_(std::exchange(batch_, {}));
}

}  // namespace casebook
