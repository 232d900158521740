// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// Writes a table as Excel workbooks (.xlsx): a row of headings, frozen, and rows of text cells; no
/// cell is a formula or a link, and whole numbers are numbers in columns of values alone. Rows that
/// do not fit on a sheet of Excel go on in a further workbook, headings again. A row is on the disk
/// when the next one comes. The same whenever it is written, unless SOURCE_DATE_EPOCH differs. One
/// thread at a time.
class Workbook {
 public:
  /// Of a sheet, with the headings.
  static constexpr std::uint64_t most_rows = 1'048'576;

  struct Column {
    std::string heading;
    double width = 16;    ///< in digits, as Excel counts
    bool values = false;  ///< a whole number in it is a number: its type is guessed on import, once
  };

  /// Where workbooks are written, and where their rows wait in a temporary file.
  struct Place {
    std::filesystem::path folder;  ///< made if need be
    std::filesystem::path scratch;
  };

  /// Makes `<stem>.xlsx` at `place`, then `<stem> (sheet 2).xlsx` and so on, with a sheet called
  /// `sheet` (at most 31 characters, Excel's limit). `most_rows` is smaller in tests alone. Throws
  /// OutputError.
  Workbook(Place place, std::string stem, std::string sheet, std::vector<Column> columns,
           std::uint64_t rows_on_sheet = most_rows);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  /// One cell for each column at most, each well-formed UTF-8; one that is too long is cut and
  /// counted.
  void add_row(std::span<const std::string_view> cells);

  /// How many cells were cut (see size_in_cell).
  std::uint64_t cut_cells() const { return cut_cells_; }

  /// Writes what is left. Gives the names of the files, in order. Throws OutputError.
  std::vector<std::string> close();

 private:
  struct Book;
  void begin_book();
  void end_book();
  void write_text(std::uint16_t column, std::string_view cell);

  Place place_;
  std::string stem_, sheet_;
  std::vector<Column> columns_;
  std::uint64_t rows_on_sheet_;
  std::uint64_t cut_cells_ = 0;
  std::vector<std::string> names_;
  std::unique_ptr<Book> book_;
};

}  // namespace casebook
