// SPDX-License-Identifier: MIT
// Classification sheets: what NVivo and its like read the attributes of cases from.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"
#include "record.hpp"

namespace casebook {

/// How much the cases of a month hold.
struct MonthTally {
  Date month;
  std::uint64_t cases = 0;
  std::uint64_t links = 0;
  std::uint64_t words = 0;
};

/// Lines of one sheet in its three forms.
struct SheetLines {
  std::string txt;    ///< tab-delimited as Excel writes it, CRLF; safe for spreadsheets
  std::string csv;    ///< RFC 4180; safe for spreadsheets
  std::string cells;  ///< as they are, each with a tab behind it, each line with LF: for a workbook
  std::vector<MonthTally> months;  ///< of the cases in them, each as often as it begins
};

/// Appends one line. Tabs and line breaks in a cell become blanks.
void append_sheet_line(SheetLines& lines, std::span<const std::string_view> cells);

/// Writes the lines of cases. Keeps its buffers: one for each thread.
class CaseSheet {
 public:
  explicit CaseSheet(SheetKeys keys) : keys_(keys) {}

  /// Appends the line of `one`, a case of the probe `probe`, and counts it to its month.
  void append(SheetLines& lines, const Case& one, std::string_view probe);

 private:
  SheetKeys keys_;
  std::string key_, month_, year_, links_, words_;
  std::vector<std::string_view> cells_;
};

/// The names of the columns of the sheet of cases; the first is that of the classification.
std::vector<std::string> case_columns(const std::vector<std::string>& attributes);

/// The sheet of months: their columns, and the line of one that is headed `heading`.
std::vector<std::string> month_columns();
void append_month_line(SheetLines& lines, const MonthTally& tally, std::string_view heading,
                       SheetKeys keys);

/// As NVivo writes names with where they stand: `Cases\\parent\name`.
std::string hierarchical_name(std::string_view parent, std::string_view name);

}  // namespace casebook
