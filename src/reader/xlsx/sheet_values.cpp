// SPDX-License-Identifier: MIT
#include "reader/xlsx/sheet_values.hpp"

#include <algorithm>

#include "error.hpp"
#include "reader/xlsx/cell_value.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

std::string place_of(const SheetRows& rows, const SheetCell& cell) {
  return cell_name(cell.column, rows.number());
}

/// What a cell holds; blanks around anything but a text are layout of the XML.
std::string_view value_of(const SheetRows& rows, const SheetCell& cell) {
  const std::string_view value = rows.value(cell);
  if (cell.kind == SheetCell::Kind::text) return value;
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = std::min(value.find_first_not_of(blanks), value.size());
  return value.substr(begin, value.find_last_not_of(blanks) + 1 - begin);
}

/// A whole number of which a double, and so a workbook, may have lost the last digits.
bool is_long(std::string_view number) {
  constexpr std::size_t exact_digits = 15;
  if (number.starts_with('-')) number.remove_prefix(1);
  return number.size() > exact_digits && std::ranges::all_of(number, is_digit);
}

}  // namespace

SheetValues::SheetValues(WorkbookFile& workbook, const ReaderOptions& options)
    : workbook_(workbook),
      nulls_(options.text_table.nulls),
      counts_days_(std::ranges::find(options.date_formats, "excel") != options.date_formats.end()) {
  nulls_.emplace_back("\\N");
}

bool SheetValues::read(const SheetRows& rows, const SheetCell& cell, bool of_dates,
                       std::string& text) {
  text.clear();
  if (is_missing(rows, cell)) return false;
  const std::string_view value = value_of(rows, cell);
  switch (cell.kind) {
    case SheetCell::Kind::number:
      read_number(rows, cell, of_dates, text);
      break;
    case SheetCell::Kind::shared:
      read_shared(rows, cell, text);
      break;
    case SheetCell::Kind::boolean:
      text = is_true(value) ? "TRUE" : "FALSE";
      break;
    case SheetCell::Kind::date:
      append_iso_date(text, value, workbook_.form_of(cell.style));
      break;
    default:
      text = value;
      halves_ += unescape_text(text);
  }
  return std::ranges::find(nulls_, text) == nulls_.end();
}

bool SheetValues::is_missing(const SheetRows& rows, const SheetCell& cell) {
  if (cell.kind == SheetCell::Kind::error) {
    errors_.add(std::string(rows.value(cell)), place_of(rows, cell));
    return true;
  }
  const bool uncomputed =
      cell.is_formula && cell.begin == cell.end && cell.kind != SheetCell::Kind::text;
  if (uncomputed) uncomputed_.add("", place_of(rows, cell));
  return uncomputed;
}

void SheetValues::read_number(const SheetRows& rows, const SheetCell& cell, bool of_dates,
                              std::string& text) {
  NumberForm form = workbook_.form_of(cell.style);
  if (form == NumberForm::number && of_dates && counts_days_) form = NumberForm::date;
  const std::string_view value = value_of(rows, cell);
  if (form != NumberForm::number && append_date_cell(text, value, form, workbook_.date_system()))
    return;
  append_number_cell(text, value);
  if (is_long(text)) long_numbers_.add(text, place_of(rows, cell));
}

void SheetValues::read_shared(const SheetRows& rows, const SheetCell& cell, std::string& text) {
  const auto shared = workbook_.shared_text(value_of(rows, cell));
  if (!shared)
    throw SourceError(workbook_.path() + " is damaged: the cell " + place_of(rows, cell) +
                          " refers to a text that is not there",
                      "Save it again from the program that made it");
  text = *shared;
}

void SheetValues::append_to(std::vector<Warning>& warnings) const {
  const auto add = [&](const CellTally& tally, const char* sentence, const char* hint) {
    if (tally.count > 0) warnings.push_back({sentence, tally.count, tally.example, hint});
  };
  add(errors_, "Cells that hold the error of a formula, read as missing", "");
  add(uncomputed_, "Formulas whose value was never computed, read as missing",
      "Open the workbook in a spreadsheet program and save it there");
  add(long_numbers_, "Numbers of more than 15 digits, of which a workbook keeps the first 15",
      "Such an identifier has to be stored as text before it comes into a workbook");
  const std::uint64_t halves = halves_ + workbook_.halves();
  if (halves > 0)
    warnings.push_back(
        {"Escapes of half a character in cells, which become U+FFFD", halves, "", ""});
}

}  // namespace casebook
