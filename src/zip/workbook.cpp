// SPDX-License-Identifier: MIT
#include "zip/workbook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <list>
#include <utility>

#include "error.hpp"
#include "files/cell_text.hpp"
#include "xml/escape.hpp"
#include "xml/tree.hpp"
#include "zip/package.hpp"
#include "zip/workbook_parts.hpp"

namespace casebook {
namespace {

/// Of rows, deflated at once: more makes them hardly smaller.
constexpr std::size_t piece_size = 256 << 10;
/// Of deflated rows: beyond it they wait in a temporary file.
constexpr std::size_t kept_in_memory = 1 << 20;
/// A column that is said to be n digits wide is a little wider (18.3.1.13, width: of Calibri 11).
constexpr double padding = 5.0 / 7;

/// A, B, …, Z, AA, …, XFD.
std::string column_name(std::size_t index) {
  std::string name;
  for (++index; index > 0; index = (index - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (index - 1) % 26));
  return name;
}

bool has_blanks_at_an_end(std::string_view text) {
  constexpr std::string_view blanks = " \t\n";
  return blanks.find(text.front()) != std::string_view::npos ||
         blanks.find(text.back()) != std::string_view::npos;
}

}  // namespace

Workbook::Workbook(Place place, std::string stem, std::string sheet, std::vector<Column> columns,
                   std::uint64_t rows_on_sheet)
    : place_(std::move(place)),
      stem_(std::move(stem)),
      sheet_(std::move(sheet)),
      columns_(std::move(columns)),
      rows_on_sheet_(rows_on_sheet),
      deflater_(make_deflater()) {
  if (columns_.size() > most_columns)
    throw OutputError(fmt::format("A workbook holds at most {} columns, and {} are asked for",
                                  most_columns, columns_.size()),
                      "Choose fewer with --attributes");
  begin_book();
}

void Workbook::begin_book() {
  store_ = std::make_unique<SegmentStore>(place_.scratch, kept_in_memory);
  rows_ = {};
  row_ = 0;
  begin_row();
  for (std::size_t column = 0; column < columns_.size(); ++column)
    add_text(column, columns_[column].heading);
  end_row();
}

void Workbook::add_row(std::span<const std::string_view> cells) {
  if (row_ == rows_on_sheet_) {
    end_book();
    begin_book();
  }
  begin_row();
  for (std::size_t column = 0; column < cells.size(); ++column) {
    if (columns_[column].values && is_whole_number(cells[column]))
      add_number(column, cells[column]);
    else
      add_text(column, cells[column]);
  }
  end_row();
}

std::uint64_t Workbook::add_whole_row(std::span<const std::string_view> cells) {
  const auto fits = [](std::string_view cell) { return size_in_cell(cell) == cell.size(); };
  if (std::ranges::all_of(cells, fits)) {
    add_row(cells);
    return 0;
  }
  std::vector<std::string_view> row(cells.size());
  std::vector<std::string_view> rest(cells.begin(), cells.end());
  std::uint64_t continued = 0;
  for (bool more = true; more;) {
    std::ranges::transform(rest, row.begin(), take_cell);
    add_row(row);
    const auto left = std::ranges::count_if(rest, [](auto cell) { return !cell.empty(); });
    continued = std::max(continued, static_cast<std::uint64_t>(left));
    more = left > 0;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (columns_[i].identifies && row[i].size() == cells[i].size()) rest[i] = cells[i];
  }
  return continued;
}

void Workbook::begin_row() { xml_ += "<row r=\"" + std::to_string(++row_) + "\">"; }

void Workbook::end_row() {
  xml_ += "</row>";
  if (xml_.size() >= piece_size) deflate(false);
}

void Workbook::begin_cell(std::size_t column, std::string_view type) {
  xml_ += "<c r=\"" + column_name(column) + std::to_string(row_) + '"';
  xml_ += type;
}

void Workbook::add_number(std::size_t column, std::string_view digits) {
  begin_cell(column, "><v>");
  xml_ += digits;
  xml_ += "</v></c>";
}

void Workbook::add_text(std::size_t column, std::string_view cell) {
  if (cell.empty()) return;
  const std::size_t size = size_in_cell(cell);
  cut_cells_ += size < cell.size();
  const std::string text = escaped_cell(cell.substr(0, size));
  begin_cell(column, R"( t="inlineStr"><is><t)");
  xml_ += has_blanks_at_an_end(text) ? R"( xml:space="preserve">)" : ">";
  append_escaped_lines(xml_, text);
  xml_ += "</t></is></c>";
}

void Workbook::deflate(bool last) {
  store_->append(rows_, deflate_all(*deflater_, xml_, last));
  xml_.clear();
}

std::string Workbook::sheet_head() const {
  std::string xml(xml_declaration);
  xml += R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)";
  const std::string corner =
      columns_.empty() ? "A" : column_name(columns_.size() - 1) + std::to_string(row_);
  xml += R"(<dimension ref="A1:)" + corner + R"("/><sheetViews><sheetView workbookViewId="0">)";
  xml += R"(<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>)";
  xml += R"(</sheetView></sheetViews><cols>)";
  for (std::size_t i = 0; i < columns_.size(); ++i)
    xml += fmt::format(R"(<col min="{0}" max="{0}" width="{1:.4f}" customWidth="1"/>)", i + 1,
                       columns_[i].width + padding);
  return xml += "</cols><sheetData>";
}

void Workbook::end_book() {
  xml_ += "</sheetData></worksheet>";
  deflate(true);
  std::list<Segment> segments;  // what the entries refer to
  const auto deflated = [&](std::string_view xml, bool last) -> const Segment& {
    return segments.emplace_back(deflate_all(*deflater_, xml, last));
  };
  std::vector<PackageEntry> entries;
  for (const auto& [name, xml] : workbook_parts(sheet_))
    entries.push_back({name, SegmentStream(deflated(xml, true))});
  SegmentStream sheet(deflated(sheet_head(), false));
  sheet.join(rows_);
  entries.push_back({std::string(sheet_part), sheet});
  const std::size_t number = written_.size() + 1;
  const std::string suffix = number > 1 ? " (sheet " + std::to_string(number) + ")" : "";
  written_.push_back(
      write_package(place_.folder, stem_ + suffix + ".xlsx", entries, store_->file()));
}

std::vector<WrittenFile> Workbook::close() {
  end_book();
  return std::move(written_);
}

}  // namespace casebook
