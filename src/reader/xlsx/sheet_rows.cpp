// SPDX-License-Identifier: MIT
#include "reader/xlsx/sheet_rows.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "reader/xlsx/cell_value.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::size_t most_columns = 16'384;
constexpr std::size_t most_merged = 1'000;

/// A reference such as `C7`.
struct Place {
  std::size_t column = 0;  ///< counted from 0
  std::uint64_t row = 0;   ///< counted from 1; 0: none is named
};

std::optional<Place> parse_place(std::string_view reference) {
  std::size_t at = 0, column = 0;
  for (; at < reference.size() && is_ascii_letter(reference[at]) && column <= most_columns; ++at)
    column = column * 26 + static_cast<std::size_t>(lower(reference[at]) - 'a') + 1;
  if (column == 0 || column > most_columns) return std::nullopt;
  Place place{column - 1, 0};
  std::from_chars(reference.data() + at, reference.data() + reference.size(), place.row);
  return place;
}

SheetCell::Kind kind_of(std::string_view type) {
  if (type == "s") return SheetCell::Kind::shared;
  if (type == "str" || type == "inlineStr") return SheetCell::Kind::text;
  if (type == "b") return SheetCell::Kind::boolean;
  if (type == "e") return SheetCell::Kind::error;
  return type == "d" ? SheetCell::Kind::date : SheetCell::Kind::number;
}

template <typename Number>
void set_number(Number& number, std::optional<std::string_view> digits) {
  if (digits) std::from_chars(digits->data(), digits->data() + digits->size(), number);
}

}  // namespace

SheetRows::SheetRows(WorkbookFile& workbook, const WorkbookSheet& sheet)
    : workbook_(workbook),
      what_("the sheet " + sheet.name),
      part_(workbook.open(sheet)),
      stream_([this](char* to, std::size_t capacity) { return part_->read(to, capacity); }, *this) {
}

bool SheetRows::next() {
  bool found = false;
  workbook_.guard(what_, [&] { found = stream_.advance(); });
  return found;
}

double SheetRows::fraction() const {
  return part_->size() == 0
             ? 1
             : static_cast<double>(part_->taken()) / static_cast<double>(part_->size());
}

void SheetRows::begin(std::string_view name, const XmlAttributes& attributes) {
  if (in_cell_) {
    rich_.begin(name);
    in_value_ = name == "v";
    cell_.is_formula |= name == "f";
  } else if (name == "c") {
    begin_cell(attributes);
  } else if (name == "row") {
    begin_row(attributes);
  } else if (name == "mergeCell") {
    add_merged(attributes.find("ref").value_or(std::string_view()));
  }
}

void SheetRows::end(std::string_view name) {
  if (in_cell_) {
    rich_.end(name);
    in_value_ = false;
    if (name == "c") end_cell();
  } else if (name == "row") {
    stream_.pause();
  }
}

void SheetRows::text(std::string_view piece) {
  if (in_value_ || (in_cell_ && rich_.collects())) append_within_row(values_, piece);
}

void SheetRows::begin_row(const XmlAttributes& attributes) {
  cells_.clear();
  values_.clear();
  next_column_ = 0;
  ++number_;
  set_number(number_, attributes.find("r"));
  hidden_ = is_true(attributes.find("hidden").value_or(std::string_view()));
}

void SheetRows::begin_cell(const XmlAttributes& attributes) {
  cell_ = {};
  cell_.column = next_column_;
  if (const auto reference = attributes.find("r")) {
    const auto place = parse_place(*reference);
    if (!place)
      throw XmlFault("has a cell at '" + std::string(*reference) + "', where none can be");
    cell_.column = place->column;
  }
  if (cells_.size() >= most_columns || cell_.column >= most_columns)
    throw XmlFault("has a row of more than 16,384 cells");
  cell_.kind = kind_of(attributes.find("t").value_or(std::string_view()));
  set_number(cell_.style, attributes.find("s"));
  cell_.begin = values_.size();
  next_column_ = cell_.column + 1;
  in_cell_ = true;
  rich_ = {};
}

void SheetRows::end_cell() {
  in_cell_ = false;
  cell_.end = values_.size();
  const bool is_text = cell_.kind == SheetCell::Kind::text && !cell_.is_formula;
  if (cell_.end > cell_.begin || cell_.is_formula || is_text) cells_.push_back(cell_);
}

void SheetRows::add_merged(std::string_view reference) {
  const auto colon = std::min(reference.find(':'), reference.size());
  const auto first = parse_place(reference.substr(0, colon));
  const auto last = parse_place(reference.substr(std::min(colon + 1, reference.size())));
  if (first && last && merged_.size() < most_merged)
    merged_.push_back({std::string(reference), first->column, last->column, first->row, last->row});
}

std::string cell_name(std::size_t column, std::uint64_t row) {
  std::string letters;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters + std::to_string(row);
}

}  // namespace casebook
