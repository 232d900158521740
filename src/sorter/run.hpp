// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "record.hpp"
#include "sorter/scratch_file.hpp"

namespace casebook {

/// What orders rows: their group, then their date, then their root_id.
struct SortKey {
  std::uint32_t group = 0;
  std::uint32_t date = 0;  ///< orders as Date does, undated last
  std::int64_t root = 0;   ///< root_id as a number; the largest where it is none

  auto operator<=>(const SortKey&) const = default;
};

/// A row in a run: its key, and the row as pack() wrote it.
struct KeyedRow {
  SortKey key;
  std::string_view packed;
};

/// Rows of equal key are ordered by their bytes, so that the order never depends on the source's.
inline bool operator<(const KeyedRow& a, const KeyedRow& b) {
  return a.key != b.key ? a.key < b.key : a.packed < b.packed;
}

/// The rows of one group within one run, in order.
class RunCursor {
 public:
  virtual ~RunCursor() = default;
  /// The row at hand; its view lives until advance().
  const KeyedRow& row() const { return row_; }
  /// To the next row of the group; false after the last. Throws OutputError.
  virtual bool advance() = 0;

 protected:
  KeyedRow row_;
};

/// As many rows as fit into a fixed piece of memory: gathered as they come, then sorted, then
/// (where memory is short) moved out to a file. One thread at a time.
class Run {
 public:
  /// Holds `capacity` bytes, rows and keys together.
  explicit Run(std::size_t capacity);

  /// False where the row does not fit any more; the first always does.
  bool add(const SortKey& key, const Row& row);
  bool empty() const { return entries_.empty(); }

  /// No add() after this.
  void sort();
  /// After sort(): writes the rows to `file`, which must outlive the run, and frees their memory.
  void spill(ScratchFile& file);
  bool spilled() const { return file_ != nullptr; }

  /// The rows of `group`, standing on the first, or null where there are none. After sort(); the
  /// run must outlive it.
  std::unique_ptr<RunCursor> cursor(std::uint32_t group) const;

 private:
  struct Entry {
    SortKey key;
    std::uint32_t offset;  ///< in rows_
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
  void mark_sections();

  std::size_t capacity_, used_ = 0;
  std::unique_ptr<char[]> rows_;
  std::vector<Entry> entries_;
  std::vector<Section> sections_;  ///< ascending by group
  ScratchFile* file_ = nullptr;
};

}  // namespace casebook
