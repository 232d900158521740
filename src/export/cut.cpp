// SPDX-License-Identifier: MIT
#include "export/cut.hpp"

#include <string_view>
#include <utility>

namespace casebook {
namespace {

/// Large enough that a flush costs deflate nothing that matters, small enough that a worker's
/// buffers stay in the cache and that a handful of chunks keeps every core busy.
constexpr std::size_t rows_in_chunk = 512;
constexpr std::size_t bytes_in_chunk = 128 << 10;

bool full(const Chunk& chunk) {
  return chunk.items.size() >= rows_in_chunk || chunk.rows.size() >= bytes_in_chunk;
}

/// Goes through one part of a group at a time.
class Chunker {
 public:
  Chunker(const Sorter& sorter, const std::function<bool(Chunk&&)>& take, const Naming& naming)
      : sorter_(sorter), take_(take), numbers_(naming) {}

  bool cut(std::size_t number, const PlannedDocument& document) {
    if (document.info.part == 1) rows_ = sorter_.rows(*document.group);
    Chunk chunk;
    chunk.document = number;
    for (auto left = document.info.cases; left > 0; --left) {
      add_row(chunk, document.info.probe);
      chunk.position.last = left == 1;
      if (!full(chunk) && left > 1) continue;
      auto next = follower(chunk);
      if (!take_(std::move(chunk))) return false;
      chunk = std::move(next);
    }
    return true;
  }

 private:
  void add_row(Chunk& chunk, std::string_view probe) {
    SortedRow row;
    rows_.next(row);
    chunk.rows += row.packed;
    chunk.items.push_back(
        {row.date, numbers_.next(row.root, row.date, row.packed, probe), chunk.rows.size()});
  }

  static Chunk follower(const Chunk& chunk) {
    Chunk next;
    next.document = chunk.document;
    next.position.index = chunk.position.index + 1;
    next.position.previous = chunk.items.back().date;
    return next;
  }

  const Sorter& sorter_;
  const std::function<bool(Chunk&&)>& take_;
  Sorter::Rows rows_;
  CaseOrdinals numbers_;
};

}  // namespace

void cut_chunks(const Sorter& sorter, const std::vector<PlannedDocument>& plan,
                const std::function<bool(Chunk&&)>& take, const Naming& naming) {
  Chunker chunker(sorter, take, naming);
  for (std::size_t i = 0; i < plan.size(); ++i) {
    if (!chunker.cut(i, plan[i])) return;
  }
}

}  // namespace casebook
