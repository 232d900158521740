// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "files/temporary_file.hpp"
#include "record.hpp"
#include "sorter/groups.hpp"
#include "sorter/sort_key.hpp"

namespace casebook {

/// A row in a run: its key, and the row as pack() wrote it.
struct KeyedRow {
  SortKey key;
  std::string_view packed;
};

/// Orders rows by their key, then by the text of their root_id (some are not numbers), then by
/// their bytes, so that the order never depends on the source's.
bool operator<(const KeyedRow& a, const KeyedRow& b);

/// The rows of one group within one run, in order.
class RunCursor {
 public:
  virtual ~RunCursor() = default;
  /// The current row; its view lives until advance().
  const KeyedRow& row() const { return row_; }
  /// Moves to the next row of the group; false after the last. Throws OutputError.
  virtual bool advance() = 0;

 protected:
  KeyedRow row_;
};

/// As many rows as fit into a fixed amount of memory: collected as they come, then sorted, then (if
/// memory is short) moved to a file. One thread at a time. The collecting thread only copies bytes;
/// the group of a row is determined during sorting, on another thread.
class Run {
 public:
  /// `capacity` is the size in bytes of rows, probes and keys together.
  explicit Run(std::size_t capacity);

  /// Keeps a copy of the row. Returns false if it does not fit; the first row always does.
  bool add(const Row& row, const Date& date, std::size_t place);
  bool empty() const { return entries_.empty(); }
  std::size_t capacity() const { return capacity_; }

  /// Finds the group of every row in `groups`, counts it there, and sorts. Do not call add()
  /// afterwards. Runs that share `groups` may be sorted at the same time.
  void sort(Groups& groups);
  /// After sort(): writes the rows to `file`, which must outlive the run, and frees their memory.
  void spill(TemporaryFile& file);
  bool spilled() const { return file_ != nullptr; }

  /// A cursor on the first row of `group`, or null if there is none. Call after sort(); the run
  /// must outlive it. From a run that was moved to a file, `buffer` bytes are read at once.
  std::unique_ptr<RunCursor> cursor(std::uint32_t group, std::size_t buffer) const;

 private:
  struct Entry {
    SortKey key;
    std::uint32_t offset;  ///< in rows_
    std::uint32_t size;
  };
  /// Consecutive rows often have the same probe, which is then kept once.
  struct ProbeChange {
    std::uint32_t entry;   ///< the first with this probe
    std::uint32_t offset;  ///< in rows_
    std::uint32_t size;
  };
  /// Before each row in a file.
  struct Header {
    SortKey key;
    std::uint32_t size;
  };
  struct Section {
    std::uint32_t group;
    std::uint64_t begin, end;  ///< of entries_, or once spilled of file_
  };
  class MemoryCursor;
  class FileCursor;

  std::string_view packed(const Entry& entry) const {
    return {rows_.get() + entry.offset, entry.size};
  }
  std::string_view probe(const ProbeChange& change) const {
    return {rows_.get() + change.offset, change.size};
  }
  bool changes_probe(std::string_view next) const {
    return probes_.empty() || probe(probes_.back()) != next;
  }
  char* take(std::size_t size);
  void find_groups(Groups& groups);
  void count_months(Groups& groups) const;
  void mark_sections();

  std::size_t capacity_, used_ = 0;
  std::unique_ptr<char[]> rows_;
  std::vector<Entry> entries_;
  std::vector<ProbeChange> probes_;
  std::vector<Section> sections_;  ///< ascending by group
  TemporaryFile* file_ = nullptr;
};

}  // namespace casebook
