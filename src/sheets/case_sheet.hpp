// SPDX-License-Identifier: MIT
// Classification sheets, from which NVivo and similar programs read the attributes of cases.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "names/naming.hpp"
#include "options.hpp"
#include "output/joined_cases.hpp"
#include "output/placed_case.hpp"
#include "record.hpp"

namespace casebook {

/// How much the cases of a month contain.
struct MonthTally {
  Date month;
  std::uint64_t cases = 0;
  std::uint64_t links = 0;
  std::uint64_t words = 0;

  MonthTally& operator+=(const MonthTally& more);

  template <class Archive>
  void serialize(Archive& archive) {
    archive(month, cases, links, words);
  }
};

/// Lines of one sheet in its three forms.
struct SheetLines {
  /// Cells as they are, each on one line: for a workbook.
  struct Cells {
    std::string text;               ///< of all, one behind the other
    std::vector<std::size_t> ends;  ///< of each, in `text`

    template <class Archive>
    void serialize(Archive& archive) {
      archive(text, ends);
    }
  };

  std::string txt;  ///< tab-delimited as Excel writes it, CRLF; values as they are, for NVivo
  std::string csv;  ///< RFC 4180; made safe against formulas, because spreadsheets open it
  Cells cells;      ///< of all lines
  std::vector<MonthTally>
      months;  ///< of the cases in them, in order; one more for each change of month

  template <class Archive>
  void serialize(Archive& archive) {
    archive(txt, csv, cells, months);
  }
};

/// Appends one line. Tabs and line breaks in a cell become blanks.
void append_sheet_line(SheetLines& lines, std::span<const std::string_view> cells);

/// Writes the lines of cases. Keeps its buffers: one for each thread.
class CaseSheet {
 public:
  /// `options` must outlive it.
  explicit CaseSheet(const GeneratorOptions& options) : options_(options) {}

  /// Appends the line of `one`, a case of `document`, and counts it in its month.
  void append(SheetLines& lines, const PlacedCase& one, const Document& document);
  /// Appends the line of a case of several rows.
  void append(SheetLines& lines, const JoinedCase& one);
  /// Counts a case in its month.
  static void count(SheetLines& lines, const PlacedCase& one);

 private:
  /// The case's name, or the place to which NVivo's *Create As Cases* puts it by the headings of
  /// the layout: `Cases\\2020-10 October\name`, `Cases\\name`, `Cases\\The storm\name`.
  std::string_view key_of(const PlacedCase& one, const Document& document);

  const GeneratorOptions& options_;
  std::string key_, month_, year_, links_, words_;
  std::vector<std::string_view> cells_;
};

/// The sheet of months, whose names are places only where they are headings: its columns, the line
/// of the month with the heading `heading`, and the lines of all months, where months with the same
/// name are one.
std::vector<std::string> month_columns();
void append_month_line(SheetLines& lines, const MonthTally& tally, std::string_view heading,
                       const GeneratorOptions& options);
void append_month_lines(SheetLines& lines, const std::map<Date, MonthTally>& months,
                        const Naming& naming, const GeneratorOptions& options);

}  // namespace casebook
