// SPDX-License-Identifier: MIT
#include "export/shards/partition.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace casebook {

std::vector<unsigned> partition(const std::vector<Document>& documents, unsigned count) {
  std::vector<const Document*> by_rows;
  for (const Document& document : documents) by_rows.push_back(&document);
  std::ranges::stable_sort(by_rows, std::greater<>(), &Document::cases);
  using Load = std::pair<std::uint64_t, unsigned>;  // rows, and the shard that has them
  std::priority_queue<Load, std::vector<Load>, std::greater<>> least;
  for (unsigned shard = 1; shard <= count; ++shard) least.emplace(0, shard);
  std::vector<unsigned> shards(documents.size());
  for (const Document* document : by_rows) {
    const auto [rows, shard] = least.top();
    least.pop();
    shards[document->number] = shard;
    least.emplace(rows + document->cases, shard);
  }
  return shards;
}

}  // namespace casebook
