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

/// Writes a table of texts as Excel workbooks (.xlsx): a row of headings, frozen, and rows of text
/// cells; no cell is a number, a formula or a link. Rows that do not fit on a sheet of Excel go on
/// in a further workbook, headings again. A row is on the disk when the next one comes. The same
/// whenever it is written, unless SOURCE_DATE_EPOCH differs. One thread at a time.
class Workbook {
 public:
  /// Of a cell, in characters as Excel counts them (UTF-16 units).
  static constexpr std::size_t most_units = 32'767;
  /// Of a sheet, with the headings.
  static constexpr std::uint64_t most_rows = 1'048'576;

  struct Column {
    std::string heading;
    double width = 16;  ///< in digits, as Excel counts
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

  /// One cell for each column at most, each well-formed UTF-8; a longer one is cut at most_units.
  void add_row(std::span<const std::string_view> cells);

  /// Writes what is left. Gives the names of the files, in order. Throws OutputError.
  std::vector<std::string> close();

 private:
  struct Book;
  void begin_book();
  void end_book();

  Place place_;
  std::string stem_, sheet_;
  std::vector<Column> columns_;
  std::uint64_t rows_on_sheet_;
  std::vector<std::string> names_;
  std::unique_ptr<Book> book_;
};

}  // namespace casebook
