// SPDX-License-Identifier: MIT
// Classification sheets: what NVivo and its like read the attributes of cases from.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "names/naming.hpp"
#include "options.hpp"
#include "output/placed_case.hpp"
#include "record.hpp"

namespace casebook {

/// How much the cases of a month hold.
struct MonthTally {
  Date month;
  std::uint64_t cases = 0;
  std::uint64_t links = 0;
  std::uint64_t words = 0;

  MonthTally& operator+=(const MonthTally& more);
};

/// Lines of one sheet in its three forms.
struct SheetLines {
  /// Cells as they are, each on one line: for a workbook.
  struct Cells {
    std::string text;               ///< of all, one behind the other
    std::vector<std::size_t> ends;  ///< of each, in `text`
  };

  std::string txt;  ///< tab-delimited as Excel writes it, CRLF; safe for spreadsheets
  std::string csv;  ///< RFC 4180; safe for spreadsheets
  Cells cells;      ///< of all lines
  std::vector<MonthTally>
      months;  ///< of the cases in them, in order; one more for each change of month
};

/// Appends one line. Tabs and line breaks in a cell become blanks.
void append_sheet_line(SheetLines& lines, std::span<const std::string_view> cells);

/// Writes the lines of cases. Keeps its buffers: one for each thread.
class CaseSheet {
 public:
  explicit CaseSheet(SheetKeys keys) : keys_(keys) {}

  /// Appends the line of `one`, a case of the probe `probe`, and counts it to its month.
  void append(SheetLines& lines, const PlacedCase& one, std::string_view probe);

 private:
  SheetKeys keys_;
  std::string key_, month_, year_, links_, words_;
  std::vector<std::string_view> cells_;
};

/// The sheet of months: their columns, the line of one that is headed `heading`, and the lines of
/// all, in which months that are called the same are one.
std::vector<std::string> month_columns();
void append_month_line(SheetLines& lines, const MonthTally& tally, std::string_view heading,
                       SheetKeys keys);
void append_month_lines(SheetLines& lines, const std::map<Date, MonthTally>& months,
                        const Naming& naming, SheetKeys keys);

/// As NVivo writes names with where they stand: `Cases\\parent\name`.
std::string hierarchical_name(std::string_view parent, std::string_view name);

}  // namespace casebook
