// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "files/whole_file.hpp"
#include "zip/segment_store.hpp"

namespace casebook {

/// Writes a table of texts as Excel workbooks (.xlsx; ECMA-376, part 1, SpreadsheetML): a row of
/// headings, frozen, and rows of cells; no cell is a formula or a link, and whole numbers are
/// numbers in columns of values alone. Rows that do not fit on a sheet of Excel go on in a further
/// workbook, headings again. Rows are deflated as they come, and wait in a temporary file beyond a
/// little memory. The same whenever it is written, unless SOURCE_DATE_EPOCH differs. One thread at
/// a time.
///
/// libxlsxwriter does not look whether its temporary files could be written, and crashes where
/// memory ends: what it wrote would have to be read back each time.
class Workbook {
 public:
  /// Of a sheet, with the headings.
  static constexpr std::uint64_t most_rows = 1'048'576;
  static constexpr std::size_t most_columns = 16'384;

  struct Column {
    std::string heading;
    double width = 16;    ///< in digits, as Excel counts
    bool values = false;  ///< a whole number in it is a number: its type is guessed on import, once
    bool identifies = false;  ///< repeated where a row goes on in the next one
  };

  /// Where workbooks are written, and where their rows wait in a temporary file.
  struct Place {
    std::filesystem::path folder;  ///< made if need be
    std::filesystem::path scratch;
  };

  /// Makes `<stem>.xlsx` at `place`, then `<stem> (sheet 2).xlsx` and so on, with a sheet called
  /// `sheet` (at most 31 characters, Excel's limit); `stem` may lead into a folder. `rows_on_sheet`
  /// is smaller in tests alone. Throws OutputError where there are more than `most_columns`.
  Workbook(Place place, std::string stem, std::string sheet, std::vector<Column> columns,
           std::uint64_t rows_on_sheet = most_rows);

  /// One cell for each column at most, each well-formed UTF-8; one that is too long is cut and
  /// counted. Throws OutputError.
  void add_row(std::span<const std::string_view> cells);

  /// The same, but cells that are too long go on in further rows, with the cells that identify the
  /// row, and nothing is cut. Returns the number of such cells. Throws OutputError.
  std::uint64_t add_whole_row(std::span<const std::string_view> cells);

  /// How many cells were cut (see size_in_cell).
  std::uint64_t cut_cells() const { return cut_cells_; }

  /// Writes what is left. Gives the files, in order. Throws OutputError.
  std::vector<WrittenFile> close();

 private:
  void begin_book();
  void end_book();
  void begin_row();
  void end_row();
  void begin_cell(std::size_t column, std::string_view type);
  void add_text(std::size_t column, std::string_view cell);
  void add_number(std::size_t column, std::string_view digits);
  void deflate(bool last);
  std::string sheet_head() const;

  Place place_;
  std::string stem_, sheet_;
  std::vector<Column> columns_;
  std::uint64_t rows_on_sheet_;
  std::uint64_t cut_cells_ = 0;
  std::unique_ptr<Deflater> deflater_;
  std::vector<WrittenFile> written_;

  // Of the workbook in the making.
  std::unique_ptr<SegmentStore> store_;
  SegmentStream rows_;
  std::string xml_;  ///< of rows, not yet deflated
  std::uint64_t row_ = 0;
};

}  // namespace casebook
