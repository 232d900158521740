// SPDX-License-Identifier: MIT
#include "sheets/sheet_writer.hpp"

#include <string_view>
#include <utility>

#include "xml/escape.hpp"

namespace casebook {
namespace {

/// Chunks that wait for the workbook: a few megabytes, so that it hardly ever holds up the rest.
constexpr std::size_t most_waiting = 64;

std::vector<std::string> legal(std::vector<std::string> names) {
  for (std::string& name : names) name = legal_text(name);
  return names;
}

std::vector<std::string_view> views(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

SheetLines head(const std::vector<std::string>& columns) {
  SheetLines lines;
  append_sheet_line(lines, views(columns));
  return lines;
}

std::vector<Workbook::Column> wide(const std::vector<std::string>& headings) {
  std::vector<Workbook::Column> columns;
  for (const std::string& heading : headings) columns.push_back({heading});
  columns.front().width = 32;
  return columns;
}

/// Puts rows, as SheetLines::cells has them, into a workbook.
void add_rows(Workbook& workbook, std::string_view rows) {
  std::vector<std::string_view> cells;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    for (cells.clear(); rows[at] != '\n';) {
      const std::size_t end = rows.find('\t', at);
      cells.push_back(rows.substr(at, end - at));
      at = end + 1;
    }
    workbook.add_row(cells);
  }
}

constexpr std::string_view byte_order_mark = "\uFEFF";

}  // namespace

SheetWriter::SheetWriter(const GeneratorOptions& options, const Naming& naming,
                         const std::vector<std::string>& attributes, OutputFolder& folder,
                         std::uint64_t cases)
    : options_(options),
      naming_(naming),
      folder_(folder),
      txt_(folder.scratch() / "cases.txt"),
      csv_(folder.scratch() / "cases.csv"),
      rows_(most_waiting) {
  const std::vector<std::string> columns = legal(case_columns(attributes));
  const SheetLines lines = head(columns);
  txt_.append(lines.txt);
  csv_.append(byte_order_mark);
  csv_.append(lines.csv);
  if (cases > most_in_workbook) return;
  workbook_.emplace(folder.scratch(), "cases", "Cases", wide(columns));
  thread_ = std::thread([this] { write_workbook(); });
}

SheetWriter::~SheetWriter() { stop_workbook(); }

void SheetWriter::append(SheetLines&& lines) {
  txt_.append(lines.txt);
  csv_.append(lines.csv);
  for (const MonthTally& tally : lines.months) {
    MonthTally& month = months_[tally.month];
    month.month = tally.month;
    month.cases += tally.cases;
    month.links += tally.links;
    month.words += tally.words;
  }
  if (workbook_) rows_.push(std::move(lines.cells));
}

void SheetWriter::write_workbook() noexcept {
  try {
    while (const auto rows = rows_.pop()) add_rows(*workbook_, *rows);
    for (const std::string& name : workbook_->close()) names_.push_back(name);
  } catch (...) {
    error_ = std::current_exception();
    rows_.close();
  }
}

void SheetWriter::stop_workbook() {
  rows_.close();
  if (thread_.joinable()) thread_.join();
}

std::vector<std::string> SheetWriter::finish() {
  stop_workbook();
  if (error_) std::rethrow_exception(error_);
  txt_.close();
  csv_.close();
  names_.insert(names_.begin(), {"cases.txt", "cases.csv"});
  write_months();
  for (std::string& name : names_) publish(std::exchange(name, "cases/" + name));
  return std::move(names_);
}

void SheetWriter::publish(const std::string& name) {
  folder_.publish(folder_.scratch() / name, "cases/" + name);
}

/// Months that bear the same name are one.
void SheetWriter::write_months() {
  std::vector<std::pair<std::string, MonthTally>> named;
  for (const auto& [month, tally] : months_) {
    const std::string heading = naming_.month_heading(month);
    if (named.empty() || named.back().first != heading) {
      named.emplace_back(heading, tally);
      continue;
    }
    named.back().second.cases += tally.cases;
    named.back().second.links += tally.links;
    named.back().second.words += tally.words;
  }
  SheetLines lines = head(month_columns());
  lines.cells.clear();
  for (const auto& [heading, tally] : named)
    append_month_line(lines, tally, heading, options_.sheet_keys);

  const std::string stem = "cases-by-month";
  TextFile txt(folder_.scratch() / (stem + ".txt"));
  txt.append(lines.txt);
  txt.close();
  TextFile csv(folder_.scratch() / (stem + ".csv"));
  csv.append(byte_order_mark);
  csv.append(lines.csv);
  csv.close();
  Workbook workbook(folder_.scratch(), stem, "Months", wide(month_columns()));
  add_rows(workbook, lines.cells);
  names_.insert(names_.end(), {stem + ".txt", stem + ".csv"});
  for (const std::string& name : workbook.close()) names_.push_back(name);
}

}  // namespace casebook
