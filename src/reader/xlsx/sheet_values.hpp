// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "options.hpp"
#include "reader/xlsx/sheet_rows.hpp"
#include "reader/xlsx/workbook_file.hpp"
#include "record.hpp"

namespace casebook {

/// Something odd about cells: how many, and where first.
struct CellTally {
  std::uint64_t count = 0;
  std::string example;

  void add(const std::string& value, const std::string& place) {
    if (count++ == 0) example = value.empty() ? place : value + " in " + place;
  }
};

/// Reads what cells hold as text, and counts what is doubtful about it. One thread at a time.
class SheetValues {
 public:
  /// `workbook` must outlive it.
  SheetValues(WorkbookFile& workbook, const ReaderOptions& options);

  /// Writes what a cell of the row holds to `text`; false if that is missing: an error, a formula
  /// that was not computed, or a value that stands for a missing one. A plain number in the column
  /// `of_dates` is a day number, if the options say so. Throws SourceError.
  bool read(const SheetRows& rows, const SheetCell& cell, bool of_dates, std::string& text);

  void append_to(std::vector<Warning>& warnings) const;

 private:
  void read_number(const SheetRows& rows, const SheetCell& cell, bool of_dates, std::string& text);
  void read_shared(const SheetRows& rows, const SheetCell& cell, std::string& text);
  bool is_missing(const SheetRows& rows, const SheetCell& cell);

  WorkbookFile& workbook_;
  std::vector<std::string> nulls_;
  bool counts_days_;  ///< plain numbers in the column of dates are day numbers
  std::uint64_t halves_ = 0;
  CellTally errors_, uncomputed_, long_numbers_;
};

}  // namespace casebook
