// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reader/xlsx/rich_text.hpp"
#include "reader/xlsx/workbook_file.hpp"
#include "xml/stream.hpp"

namespace casebook {

/// A cell that holds something.
struct SheetCell {
  enum class Kind : std::uint8_t { number, shared, text, boolean, error, date };

  std::size_t column = 0;  ///< counted from 0
  Kind kind = Kind::number;
  std::size_t style = 0;
  bool is_formula = false;  ///< its value was computed by whoever saved the workbook
  std::size_t begin = 0;    ///< of what it holds, in SheetRows::value()
  std::size_t end = 0;
};

/// A rectangle of cells that are merged into one.
struct MergedCells {
  std::string name;  ///< `B1:C1`
  std::size_t first_column = 0, last_column = 0;
  std::uint64_t first_row = 0, last_row = 0;  ///< counted from 1
};

/// The rows of a sheet, one at a time, in constant memory (ECMA-376, part 1, 18.3.1). One thread at
/// a time.
class SheetRows : private XmlEvents {
 public:
  /// From the first row on. `workbook` must outlive it.
  SheetRows(WorkbookFile& workbook, const WorkbookSheet& sheet);

  /// Goes to the next row that the sheet mentions; false after the last. Throws SourceError if the
  /// sheet is damaged, or a row is too large.
  bool next();

  std::uint64_t number() const { return number_; }  ///< of the row, counted from 1
  bool is_hidden() const { return hidden_; }
  /// Those that hold something or are formulas, in their order.
  const std::vector<SheetCell>& cells() const { return cells_; }
  std::string_view value(const SheetCell& cell) const {
    return std::string_view(values_).substr(cell.begin, cell.end - cell.begin);
  }
  /// Complete once next() has returned false; no more than the first thousand.
  const std::vector<MergedCells>& merged() const { return merged_; }
  double fraction() const;

 private:
  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;
  void begin_row(const XmlAttributes& attributes);
  void begin_cell(const XmlAttributes& attributes);
  void end_cell();
  void add_merged(std::string_view reference);

  WorkbookFile& workbook_;
  std::string what_;  ///< for messages
  std::unique_ptr<PackagePart> part_;
  XmlStream stream_;

  std::uint64_t number_ = 0;
  bool hidden_ = false;
  std::vector<SheetCell> cells_;
  std::string values_;
  std::vector<MergedCells> merged_;

  // Of the cell in the making.
  SheetCell cell_;
  bool in_cell_ = false;
  bool in_value_ = false;
  RichText rich_;
  std::size_t next_column_ = 0;
};

/// `C7` for column 2 of row 7.
std::string cell_name(std::size_t column, std::uint64_t row);

}  // namespace casebook
