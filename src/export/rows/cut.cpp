// SPDX-License-Identifier: MIT
#include "export/rows/cut.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "export/rows/case_numbers.hpp"
#include "export/rows/gathered_turns.hpp"
#include "names/document.hpp"

namespace casebook {
namespace {

/// Large enough that the cost of a flush for deflate is negligible; small enough that a worker's
/// buffers stay in the cache and that a handful of chunks keeps every core busy.
constexpr std::size_t rows_in_chunk = 512;
constexpr std::size_t bytes_in_chunk = 128 << 10;

bool full(const Chunk& chunk) {
  return chunk.items.size() >= rows_in_chunk || chunk.rows.size() >= bytes_in_chunk;
}

/// Cuts one part of a group at a time.
class Chunker {
 public:
  Chunker(const Sorter& sorter, const std::function<bool(Chunk&&)>& take, const Naming& naming,
          const std::filesystem::path& scratch)
      : sorter_(sorter), take_(take), next_group_(sorter.groups().begin()), numbers_(naming) {
    if (naming.gathers_turns()) gathered_.emplace(scratch);
  }

  /// Only counts the cases of a document that is not `wanted`.
  bool cut(const Document& document, bool wanted) {
    if (document.part == 1) rows_ = sorter_.rows(**next_group_++);
    if (!wanted) return pass_over(document);
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
  /// Later cases of the same name need to know of them.
  bool pass_over(const Document& document) {
    for (auto left = document.cases; left > 0; --left) next_row(document.probe);
    cut_ += document.cases;
    return true;
  }

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
  std::vector<const Group*>::const_iterator next_group_;
  Sorter::Rows rows_;
  CaseOrdinals numbers_;
  std::optional<GatheredTurns> gathered_;
  std::uint64_t cut_ = 0;  ///< cases, so far
};

}  // namespace

void cut_chunks(const Sorter& sorter, const std::vector<Document>& documents,
                const std::function<bool(Chunk&&)>& take, const Naming& naming,
                const std::filesystem::path& scratch, const IsWanted& wanted) {
  Chunker chunker(sorter, take, naming, scratch);
  for (const Document& document : documents)
    if (!chunker.cut(document, wanted(document))) return;
}

void cut_batches(const Sorter& sorter, const std::vector<Document>& documents, const Naming& naming,
                 const std::filesystem::path& scratch, const TakeBatch& take,
                 const IsWanted& wanted) {
  Batches batches(take);
  cut_chunks(
      sorter, documents, [&](Chunk&& chunk) { return batches.add(std::move(chunk)); }, naming,
      scratch, wanted);
  batches.finish();
}

}  // namespace casebook
