// SPDX-License-Identifier: MIT
#include "export/cut.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "export/case_numbers.hpp"
#include "export/gathered_turns.hpp"
#include "names/document.hpp"

namespace casebook {
namespace {

/// Large enough that the cost of a flush for deflate is negligible; small enough that a worker's
/// buffers stay in the cache and that a handful of chunks keeps every core busy.
constexpr std::size_t rows_in_chunk = 512;
constexpr std::size_t bytes_in_chunk = 128 << 10;

/// The size of a batch. Each chunk counts more bytes than its rows have, because every document has
/// a fixed cost, and the smallest documents should not all go to one worker.
constexpr std::size_t bytes_in_batch = 64 << 10;
constexpr std::size_t cost_of_chunk = 4 << 10;

bool full(const Chunk& chunk) {
  return chunk.items.size() >= rows_in_chunk || chunk.rows.size() >= bytes_in_chunk;
}

/// Cuts one part of a group at a time.
class Chunker {
 public:
  Chunker(const Sorter& sorter, const std::function<bool(Chunk&&)>& take, const Naming& naming,
          const std::filesystem::path& scratch)
      : sorter_(sorter), take_(take), numbers_(naming) {
    if (naming.gathers_turns()) gathered_.emplace(scratch);
  }

  bool cut(const Document& document, const Group& group) {
    if (document.part == 1) rows_ = sorter_.rows(group);
    if (gathered_) gather(document);
    Chunk chunk;
    chunk.place.document = &document;
    for (auto left = document.cases; left > 0; --left) {
      add_row(chunk, document.probe);
      chunk.place.last = left == 1;
      if (!full(chunk) && left > 1) continue;
      auto next = follower(chunk);
      if (!take_(std::move(chunk))) return false;
      chunk = std::move(next);
    }
    return true;
  }

 private:
  void gather(const Document& document) {
    for (auto left = document.cases; left > 0; --left) gathered_->add(next_row(document.probe));
    gathered_->gather();
  }

  void add_row(Chunk& chunk, std::string_view probe) {
    if (chunk.items.empty()) chunk.place.cases_before = cut_;
    ++cut_;
    NumberedRow row = gathered_ ? gathered_->next() : next_row(probe);
    chunk.rows += row.packed;
    auto& [ordinal, name, turn, made_plain] = row.numbered;
    chunk.items.push_back(
        {row.date, ordinal, std::move(name), turn, made_plain, row.continues, chunk.rows.size()});
  }

  NumberedRow next_row(std::string_view probe) {
    SortedRow row;
    rows_.next(row);
    return {row.date, numbers_.next(row.root, row.date, row.packed, probe), row.packed};
  }

  static Chunk follower(const Chunk& chunk) {
    Chunk next;
    next.place.document = chunk.place.document;
    next.place.index = chunk.place.index + 1;
    next.place.previous = chunk.items.back().date;
    return next;
  }

  const Sorter& sorter_;
  const std::function<bool(Chunk&&)>& take_;
  Sorter::Rows rows_;
  CaseOrdinals numbers_;
  std::optional<GatheredTurns> gathered_;
  std::uint64_t cut_ = 0;  ///< cases, so far
};

}  // namespace

void cut_chunks(const Sorter& sorter, const Plan& plan, const std::function<bool(Chunk&&)>& take,
                const Naming& naming, const std::filesystem::path& scratch) {
  Chunker chunker(sorter, take, naming, scratch);
  for (const Document& document : plan.documents)
    if (!chunker.cut(document, *plan.sources[document.number].group)) return;
}

void cut_batches(const Sorter& sorter, const Plan& plan, const Naming& naming,
                 const std::filesystem::path& scratch,
                 const std::function<bool(std::vector<Chunk>&&)>& take) {
  std::vector<Chunk> batch;
  std::size_t bytes = 0;
  const auto add = [&](Chunk&& chunk) {
    bytes += chunk.rows.size() + cost_of_chunk;
    batch.push_back(std::move(chunk));
    if (bytes < bytes_in_batch) return true;
    bytes = 0;
    return take(std::exchange(batch, {}));
  };
  cut_chunks(sorter, plan, add, naming, scratch);
  if (!batch.empty()) take(std::move(batch));
}

}  // namespace casebook
