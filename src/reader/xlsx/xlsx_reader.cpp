// SPDX-License-Identifier: MIT
#include "reader/xlsx/xlsx_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "error.hpp"
#include "reader/file_kind.hpp"
#include "reader/names.hpp"
#include "reader/xlsx/sheet_rows.hpp"
#include "reader/xlsx/sheet_table.hpp"
#include "reader/xlsx/sheet_values.hpp"

namespace casebook {
namespace {

constexpr std::string_view compound_magic = "\xD0\xCF\x11\xE0";

/// A workbook with a password is a compound file (MS-OFFCRYPTO, 2.3.4.4) that holds this stream.
bool holds_encrypted_package(InputFile& file) {
  std::string name;
  for (const char c : std::string_view("EncryptedPackage")) name.append(1, c).append(1, '\0');
  std::string window(std::size_t{1} << 16, '\0');
  for (std::size_t kept = 0;;) {
    const std::size_t got = file.read(window.data() + kept, window.size() - kept);
    const std::string_view all(window.data(), kept + got);
    if (all.find(name) != std::string_view::npos) return true;
    if (got == 0) return false;
    kept = std::min(all.size(), name.size());
    std::ranges::copy(all.substr(all.size() - kept), window.begin());
  }
}

/// Throws unless the file is a zip that can be read in any order.
void check_file(InputFile& file) {
  const std::string name = file.name();
  const std::string head(file.head());
  if (!file.is_regular())
    throw SourceError("An Excel workbook cannot be read from " + name, "Give the path of its file");
  if (head.starts_with(compound_magic) && holds_encrypted_package(file))
    throw SourceError(name + " is encrypted", "Save a copy of it without a password");
  if (head.starts_with("PK\x03\x04")) return;
  refuse_binary_file(head, name);
  throw SourceError(name + " is damaged, or no Excel workbook: it does not begin like one",
                    "Save it again as .xlsx from the program that made it");
}

class XlsxReader : public Reader {
 public:
  explicit XlsxReader(const ReaderOptions& options)
      : workbook_(options.source),
        values_(workbook_, options),
        tables_(sheet_tables(workbook_, options)),
        texts_(ColumnMap::fixed_count + tables_[0].map.attributes.size()),
        attributes_(tables_[0].map.attributes.size()) {}

  bool next(Row& row) override {
    while (next_in_sheet()) {
      if (!holds_row()) continue;
      fill(row);
      return true;
    }
    return false;
  }

  void stop() noexcept override {}
  std::string description() const override { return workbook_.path(); }
  std::vector<std::string> attributes() const override { return tables_[0].map.attribute_names; }

  std::optional<double> fraction() const override {
    const double done = rows_ ? rows_->fraction() : 0;
    return (static_cast<double>(at_) + done) / static_cast<double>(tables_.size());
  }

  std::string form() const override {
    std::vector<std::string> names;
    for (const SheetTable& table : tables_) names.push_back(table.sheet.name);
    std::string form =
        names.size() > 1 ? "an Excel workbook, sheets " : "an Excel workbook, sheet ";
    form += list_names(names);
    return workbook_.date_system() == DateSystem::from_1904 ? form + ", days counted from 1904"
                                                            : form;
  }

  std::vector<Warning> warnings() override {
    std::vector<Warning> all;
    if (const auto others = unread_sheets(); !others.empty())
      all.push_back({"The workbook has other sheets, which are not read", 0, list_names(others),
                     "--sheet NAME reads a sheet, --sheet all reads all that are not hidden"});
    const auto add = [&](const CellTally& tally, const char* sentence) {
      if (tally.count > 0) all.push_back({sentence, tally.count, tally.example, ""});
    };
    add(hidden_, "Hidden rows, read like the others");
    add(hollow_, "Empty rows between others, passed over");
    add(merged_, "Merged cells, of which only the first has the value");
    if (nameless_.count > 0)
      all.push_back({"Cells in columns without a name, which are not read", nameless_.count,
                     nameless_.example, "Name the columns in the row that has the other names"});
    values_.append_to(all);
    return all;
  }

  std::vector<Content> contents() override {
    std::vector<Content> all;
    for (const WorkbookSheet& sheet : workbook_.sheets())
      all.push_back({"sheet " + sheet.name + (sheet.hidden ? " (hidden)" : ""), rows_of(sheet),
                     list_names(column_names(workbook_, sheet))});
    return all;
  }

 private:
  SheetTable& table() { return tables_[at_]; }

  /// Goes to the next row below the names, in this sheet or a later one.
  bool next_in_sheet() {
    for (; at_ < tables_.size(); ++at_) {
      if (!rows_) rows_.emplace(workbook_, table().sheet);
      while (rows_->next())
        if (rows_->number() > table().header.rows) return true;
      check_merged();
      rows_.reset();
      pending_ = {};
    }
    return false;
  }

  void check_merged() {
    refuse_merged_names(table(), rows_->merged(), workbook_.path());
    for (const MergedCells& cells : rows_->merged())
      if (cells.last_row > table().header.rows) merged_.add("", cells.name);
  }

  /// Whether a column that has a name holds something. Finds the cells of the columns.
  bool holds_row() {
    const std::size_t width = table().header.names.size();
    by_column_.assign(width, nullptr);
    bool holds = false;
    for (const SheetCell& cell : rows_->cells()) {
      const bool filled = cell.end > cell.begin;
      if (cell.column >= width || cell.column == table().sheet_column) {
        if (filled) nameless_.add("", cell_name(cell.column, rows_->number()));
        continue;
      }
      by_column_[cell.column] = &cell;
      holds = holds || filled;
    }
    note_row(holds);
    return holds;
  }

  void note_row(bool holds) {
    const std::string place = "row " + std::to_string(rows_->number());
    if (!holds) return pending_.add("", place);
    if (pending_.count > 0) hollow_.add("", pending_.example);
    if (pending_.count > 1) hollow_.count += pending_.count - 1;
    pending_ = {};
    if (rows_->is_hidden()) hidden_.add("", place);
    ++table().rows_read;
  }

  Cell cell(std::size_t column, std::string& text, bool of_dates = false) {
    if (column == ColumnMap::absent) return std::nullopt;
    if (column == table().sheet_column) return table().sheet.name;
    const SheetCell* const found = by_column_[column];
    return found && values_.read(*rows_, *found, of_dates, text) ? Cell(text) : std::nullopt;
  }

  void fill(Row& row) {
    const ColumnMap& map = table().map;
    const std::array cells = {&row.root_id, &row.experiment_id, &row.probe, &row.date, &row.text};
    for (std::size_t i = 0; i < cells.size(); ++i)
      *cells[i] = cell(map.fixed[i], texts_[i], i == ColumnMap::date);
    for (std::size_t i = 0; i < attributes_.size(); ++i)
      attributes_[i] = cell(map.attributes[i], texts_[ColumnMap::fixed_count + i]);
    row.attributes = attributes_;
  }

  bool is_read(const WorkbookSheet& sheet) const {
    return std::ranges::any_of(
        tables_, [&](const SheetTable& table) { return table.sheet.part == sheet.part; });
  }

  std::vector<std::string> unread_sheets() {
    std::vector<std::string> names;
    for (const WorkbookSheet& sheet : workbook_.sheets())
      if (!sheet.hidden && !is_read(sheet) && !column_names(workbook_, sheet).empty())
        names.push_back(sheet.name);
    return names;
  }

  /// Those that were read, or all that hold something but one, which has the names.
  std::uint64_t rows_of(const WorkbookSheet& sheet) {
    for (const SheetTable& table : tables_)
      if (table.sheet.part == sheet.part) return table.rows_read;
    std::uint64_t count = 0;
    SheetRows rows(workbook_, sheet);
    while (rows.next()) count += rows.cells().empty() ? 0 : 1;
    return count > 0 ? count - 1 : 0;
  }

  WorkbookFile workbook_;
  SheetValues values_;
  std::vector<SheetTable> tables_;
  std::size_t at_ = 0;  ///< among the tables
  std::optional<SheetRows> rows_;
  std::vector<const SheetCell*> by_column_;  ///< of the row
  std::vector<std::string> texts_;           ///< of the row
  std::vector<Cell> attributes_;
  CellTally hidden_, hollow_, merged_, nameless_;
  CellTally pending_;  ///< empty rows that nothing has followed yet
};

}  // namespace

std::unique_ptr<Reader> open_xlsx_reader(std::unique_ptr<InputFile> file,
                                         const ReaderOptions& options) {
  check_file(*file);
  return std::make_unique<XlsxReader>(options);
}

}  // namespace casebook
