// SPDX-License-Identifier: MIT
#include "sheets/sheets.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "files/cell_text.hpp"
#include "names/columns.hpp"
#include "names/document.hpp"
#include "output/kept_part.hpp"
#include "output/placed_case.hpp"
#include "text/ascii.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

/// Chunks that wait for the workbook: a few megabytes, so that it hardly ever delays the rest.
constexpr std::size_t most_waiting = 64;

struct SheetPart : KeptPart<SheetPart> {
  SheetLines lines;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(lines);
  }
};

class SheetRenderer : public Renderer {
 public:
  explicit SheetRenderer(const GeneratorOptions& options)
      : joins_(options.join_cases), sheet_(options) {}
  void begin(const ChunkPlace& place) override {
    part_ = std::make_unique<SheetPart>();
    document_ = place.document;
  }
  void add(const PlacedCase& one) override {
    if (joins_)
      CaseSheet::count(part_->lines, one);
    else
      sheet_.append(part_->lines, one, *document_);
  }
  std::unique_ptr<Part> finish() override { return std::move(part_); }

 private:
  bool joins_;
  CaseSheet sheet_;
  const Document* document_ = nullptr;
  std::unique_ptr<SheetPart> part_;
};

SheetLines head(const std::vector<std::string>& columns) {
  SheetLines lines;
  append_sheet_line(lines, std::vector<std::string_view>(columns.begin(), columns.end()));
  return lines;
}

/// Names, dates and months are not numbers, even if they consist of digits.
bool holds_values(const std::string& heading) {
  constexpr std::array texts = {"Case", "Probe", "Month", "ISO Month", "Source Date"};
  return std::ranges::find(texts, heading) == texts.end();
}

std::vector<Workbook::Column> wide(const std::vector<std::string>& headings) {
  std::vector<Workbook::Column> columns;
  for (const std::string& heading : headings)
    columns.push_back({heading, 16, holds_values(heading)});
  columns.front().width = 32;
  return columns;
}

void add_rows(Workbook& workbook, const SheetLines::Cells& cells, std::size_t columns) {
  std::vector<std::string_view> row;
  std::size_t begin = 0;
  for (const std::size_t end : cells.ends) {
    row.push_back(std::string_view(cells.text).substr(begin, end - begin));
    begin = end;
    if (row.size() < columns) continue;
    workbook.add_row(row);
    row.clear();
  }
}

}  // namespace

Sheets::Sheets(const Corpus& corpus)
    : corpus_(corpus),
      txt_(corpus.folder, "cases/cases.txt"),
      csv_(corpus.folder, "cases/cases.csv"),
      rows_(most_waiting) {
  const std::vector<std::string> columns = case_columns(corpus.attributes);
  const SheetLines lines = head(columns);
  txt_.append(byte_order_mark);  // without it NVivo guesses the encoding by how the file begins
  txt_.append(lines.txt);
  csv_.append(byte_order_mark);
  csv_.append(lines.csv);
  const bool many = !corpus.joined && corpus.cases > most_in_workbook;
  if (many || columns.size() > Workbook::most_columns) return;
  workbook_.emplace(Workbook::Place{corpus.folder, corpus.scratch}, "cases/cases", "Cases",
                    wide(columns));
  thread_ = std::thread([this] { write_workbook(); });
}

Sheets::~Sheets() { stop_workbook(); }

std::unique_ptr<Renderer> Sheets::make_renderer() {
  return std::make_unique<SheetRenderer>(corpus_.options.generator);
}

std::unique_ptr<Part> Sheets::make_part() const { return std::make_unique<SheetPart>(); }

void Sheets::take(std::unique_ptr<Part> part, const ChunkPlace&) {
  take_lines(static_cast<SheetPart&>(*part).lines);
}

void Sheets::take_lines(SheetLines& lines) {
  txt_.append(lines.txt);
  csv_.append(lines.csv);
  for (const MonthTally& tally : lines.months) months_[tally.month] += tally;
  if (workbook_) rows_.push(std::move(lines.cells));
}

void Sheets::write_workbook() noexcept {
  try {
    const std::size_t columns = case_columns(corpus_.attributes).size();
    while (const auto rows = rows_.pop()) add_rows(*workbook_, *rows, columns);
    if (complete_) workbooks_ = workbook_->close();
  } catch (...) {
    error_ = std::current_exception();
    rows_.close();
  }
}

void Sheets::stop_workbook() {
  rows_.close();
  if (thread_.joinable()) thread_.join();
}

void Sheets::add_joined_cases() {
  CaseSheet sheet(corpus_.options.generator);
  for (const JoinedCase& one : corpus_.joined->cases()) {
    SheetLines lines;
    sheet.append(lines, one);
    take_lines(lines);
  }
}

Listing Sheets::finish() {
  if (corpus_.joined) add_joined_cases();
  complete_ = true;
  stop_workbook();
  if (error_) std::rethrow_exception(error_);
  Listing listing{"sheets", {txt_.commit(), csv_.commit()}, {}, {}};
  listing.files.insert(listing.files.end(), workbooks_.begin(), workbooks_.end());
  write_months(listing.files);
  if (workbook_)
    say_what_was_cut(listing);
  else
    listing.left_out =
        "cases/cases.xlsx: more than " +
        (corpus_.cases > most_in_workbook ? grouped(most_in_workbook) + " cases"
                                          : grouped(Workbook::most_columns) + " columns") +
        "; cases.txt and cases.csv hold the same";
  return listing;
}

void Sheets::say_what_was_cut(Listing& listing) const {
  const std::uint64_t cut = workbook_->cut_cells();
  listing.counts.emplace_back("cut_cells", cut);
  if (cut > 0)
    listing.left_out =
        "the ends of " + grouped(cut) + " cells of cases/cases.xlsx, where Excel has room for " +
        grouped(most_cell_units) + " characters; cases.txt and cases.csv hold them whole";
}

void Sheets::write_months(std::vector<WrittenFile>& files) const {
  SheetLines lines = head(month_columns());
  lines.cells = {};
  append_month_lines(lines, months_, corpus_.naming, corpus_.options.generator);
  const std::string stem = "cases/cases-by-month";
  WholeFile txt(corpus_.folder, stem + ".txt");
  txt.append(byte_order_mark);
  txt.append(lines.txt);
  files.push_back(txt.commit());
  WholeFile csv(corpus_.folder, stem + ".csv");
  csv.append(byte_order_mark);
  csv.append(lines.csv);
  files.push_back(csv.commit());
  const auto columns = wide(month_columns());
  Workbook workbook({corpus_.folder, corpus_.scratch}, stem, "Months", columns);
  add_rows(workbook, lines.cells, columns.size());
  for (WrittenFile& file : workbook.close()) files.push_back(std::move(file));
}

}  // namespace casebook
