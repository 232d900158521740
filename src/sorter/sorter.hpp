// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <future>
#include <memory>
#include <string_view>
#include <vector>

#include "record.hpp"
#include "sorter/groups.hpp"
#include "sorter/run.hpp"

namespace casebook {

/// A row in order, without its probe.
struct SortedRow {
  Date date;
  std::int64_t root = 0;    ///< see SortKey
  std::string_view packed;  ///< for unpack(); lives until the next row is asked for
};

/// Sorts rows into the order of the documents: grouped by the bytes of their probe, each group by
/// (date, root_id). An external merge sort: memory stays within a budget, and further rows go to an
/// unnamed temporary file. The order depends only on the rows, never on the order in which they
/// came. One thread at a time; it sorts on its own threads while rows come.
class Sorter {
 public:
  /// `memory` is in bytes; `scratch` is the folder for the temporary file (empty: the system's);
  /// `is_blank` says which probes count as none, and is called by one thread at a time.
  Sorter(std::size_t memory, std::filesystem::path scratch, Groups::IsBlank is_blank = nobody);

  /// Keeps a copy of the row. Rows that are alike in probe, date and root_id are in the order of
  /// their `place`. Throws OutputError if the temporary file cannot be written.
  void add(const Row& row, const Date& date, std::size_t place = 0);

  /// Call once, after the last row.
  void finish();

  /// After finish(): the groups, ordered by the bytes of their probes.
  const std::vector<const Group*>& groups() const { return in_order_; }
  /// Frees the counts of their months.
  void forget_months() { groups_.forget_months(); }

  /// The rows of one group, in order. After finish(); the sorter must outlive it.
  class Rows {
   public:
    /// False after the last. Throws OutputError.
    bool next(SortedRow& row);

   private:
    friend class Sorter;
    std::vector<std::unique_ptr<RunCursor>> cursors_;  ///< a heap, the least row in front
    bool started_ = false;
  };
  Rows rows(const Group& group) const;

 private:
  static bool nobody(std::string_view) { return false; }
  std::size_t next_capacity() const;
  void close_run();
  void settle_one();

  std::size_t memory_;
  TemporaryFile file_;
  Groups groups_;
  std::size_t closed_ = 0;  ///< bytes of the runs that were closed so far
  Run open_;
  std::deque<std::future<Run>> busy_;  ///< being sorted
  std::vector<Run> runs_;
  std::vector<const Group*> in_order_;
};

}  // namespace casebook
