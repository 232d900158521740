// SPDX-License-Identifier: MIT
#include "sheets/case_sheet.hpp"

#include <array>
#include <iterator>

#include "names/document.hpp"
#include "names/safe_name.hpp"
#include "text/csv.hpp"
#include "text/date.hpp"

namespace casebook {
namespace {

bool breaks_lines(char c) { return c == '\t' || c == '\r' || c == '\n'; }

void append_on_one_line(std::string& out, std::string_view cell) {
  for (const char c : cell) out += breaks_lines(c) ? ' ' : c;
}

/// True for nearly every cell: it is written the same in all three forms.
bool is_plain(std::string_view cell) {
  if (cell.empty()) return true;
  const bool sign = std::string_view("=+-@\xEF").find(cell.front()) != std::string_view::npos;
  bool special = false;  // without an early exit, compilers test many bytes at once
  for (const char c : cell) special |= static_cast<unsigned char>(c) < 0x20 || c == '"' || c == ',';
  return !sign && !special;
}

/// As Excel writes tab-delimited text: a quotation mark in front would begin a quoted cell.
void append_txt_cell(std::string& txt, std::string_view cell) {
  if (!cell.starts_with('"')) return append_on_one_line(txt, cell);
  txt += '"';
  for (const char c : cell) {
    if (c == '"') txt += c;
    txt += breaks_lines(c) ? ' ' : c;
  }
  txt += '"';
}

/// `Cases\\`: in NVivo's paths a folder of the program itself ends with two backslashes.
std::string folder_of(const GeneratorOptions& options) { return options.sheet_root + "\\\\"; }

/// `2020`, or nothing where it is not known.
void set_year(std::string& year, Date date) {
  year.clear();
  append_iso_date(year, date.month_only());
  year.resize(year.size() < 4 ? 0 : 4);
}

}  // namespace

void append_sheet_line(SheetLines& lines, std::span<const std::string_view> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) {
      lines.txt += '\t';
      lines.csv += ',';
    }
    if (is_plain(cells[i])) {
      lines.txt += cells[i];
      lines.csv += cells[i];
      lines.cells.text += cells[i];
    } else {
      append_txt_cell(lines.txt, cells[i]);
      append_csv_cell(lines.csv, cells[i]);
      append_on_one_line(lines.cells.text, cells[i]);
    }
    lines.cells.ends.push_back(lines.cells.text.size());
  }
  lines.txt += "\r\n";
  lines.csv += "\r\n";
}

void CaseSheet::append(SheetLines& lines, const PlacedCase& placed, const Document& document) {
  const Case& one = *placed;
  month_.clear();
  append_iso_date(month_, one.date.month_only());
  set_year(year_, one.date);
  links_ = std::to_string(one.links.size());
  words_ = std::to_string(placed.words());
  cells_ = {key_of(placed, document), document.probe, month_, year_,
            one.experiment_id,        links_,         words_, one.raw_date};
  cells_.insert(cells_.end(), one.attributes.begin(), one.attributes.end());
  append_sheet_line(lines, cells_);
  count(lines, placed);
}

/// The place of a joined case is known only where it is no other than its name.
void CaseSheet::append(SheetLines& lines, const JoinedCase& one) {
  key_ = options_.sheet_keys == SheetKeys::plain ? one.name : folder_of(options_) + one.name;
  links_ = std::to_string(one.links);
  words_ = std::to_string(one.words);
  cells_ = {
      key_,   one.probe, one.month,   std::string_view(one.month).substr(0, 4), one.experiment_id,
      links_, words_,    one.raw_date};
  cells_.insert(cells_.end(), one.attributes.begin(), one.attributes.end());
  append_sheet_line(lines, cells_);
}

void CaseSheet::count(SheetLines& lines, const PlacedCase& one) {
  const Date month = one->date.month_only();
  if (lines.months.empty() || lines.months.back().month != month) lines.months.push_back({month});
  MonthTally& tally = lines.months.back();
  ++tally.cases;
  tally.links += one->links.size();
  tally.words += one.words();
}

std::string_view CaseSheet::key_of(const PlacedCase& one, const Document& document) {
  if (options_.sheet_keys == SheetKeys::plain) return one->name;
  key_ = folder_of(options_);
  if (options_.layout == Layout::month) key_.append(one.month()).append("\\");
  if (options_.layout == Layout::probe_case)
    key_.append(name_in_nvivo(document.probe_heading())).append("\\");
  return key_ += one->name;
}

std::vector<std::string> month_columns() {
  return {"Month", "ISO Month", "Year", "Cases", "Links", "Words"};
}

void append_month_line(SheetLines& lines, const MonthTally& tally, std::string_view heading,
                       const GeneratorOptions& options) {
  std::string month;
  std::string year;
  append_iso_date(month, tally.month);
  set_year(year, tally.month);
  const bool plain = options.sheet_keys == SheetKeys::plain || options.layout != Layout::month;
  const std::string key = (plain ? std::string() : folder_of(options)).append(heading);
  const std::string cases = std::to_string(tally.cases);
  const std::string links = std::to_string(tally.links);
  const std::string words = std::to_string(tally.words);
  append_sheet_line(lines, std::array<std::string_view, 6>{key, month, year, cases, links, words});
}

MonthTally& MonthTally::operator+=(const MonthTally& more) {
  month = more.month;
  cases += more.cases;
  links += more.links;
  words += more.words;
  return *this;
}

void append_month_lines(SheetLines& lines, const std::map<Date, MonthTally>& months,
                        const Naming& naming, const GeneratorOptions& options) {
  MonthTally sum;
  for (auto month = months.begin(); month != months.end(); ++month) {
    const std::string heading = naming.month_heading(month->first);
    const Date first = sum.cases > 0 ? sum.month : month->first;
    sum += month->second;
    sum.month = first;
    const auto next = std::next(month);
    if (next != months.end() && naming.month_heading(next->first) == heading) continue;
    append_month_line(lines, sum, heading, options);
    sum = {};
  }
}

}  // namespace casebook
