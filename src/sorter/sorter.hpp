// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "record.hpp"
#include "sorter/run.hpp"

namespace casebook {

/// The rows of one probe: what is known of them when all have been read.
struct Group {
  std::uint32_t number = 0;              ///< SortKey::group
  std::string probe;                     ///< bytes as stored; empty: none
  std::map<Date, std::uint64_t> months;  ///< how many rows each month has, undated last
};

/// A row in order, without its probe.
struct SortedRow {
  Date date;
  std::int64_t root = 0;    ///< see SortKey
  std::string_view packed;  ///< for unpack(); lives until the next row is asked for
};

/// Brings rows that come in any order into the order of the documents: grouped by the bytes of
/// their probe, each group by (date, root_id). An external merge sort: memory stays within a
/// budget, beyond it rows wait in an unnamed temporary file. The order depends on the rows alone,
/// never on the order in which they came. One thread at a time (it sorts on threads of its own).
class Sorter {
 public:
  /// `memory` in bytes; `scratch` is the folder for the temporary file (empty: the system's).
  Sorter(std::size_t memory, std::filesystem::path scratch);

  /// Keeps a copy of the row. Throws OutputError where the temporary file cannot be written.
  void add(const Row& row, const Date& date);

  /// No more rows: gives the groups, ordered by the bytes of their probes. Call once.
  std::vector<const Group*> finish();

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
  Group& group_of(std::string_view probe);
  void close_run();
  void settle_one();

  std::size_t run_capacity_;
  ScratchFile file_;
  std::deque<Group> groups_;  ///< by number; a deque, for its members must not move
  std::unordered_map<std::string_view, Group*> by_probe_;
  Group* latest_ = nullptr;
  Run open_;
  std::size_t closed_ = 0;             ///< runs that were closed so far
  std::deque<std::future<Run>> busy_;  ///< being sorted
  std::vector<Run> runs_;
};

}  // namespace casebook
