// SPDX-License-Identifier: MIT
#include "sheets/spreadsheet_writer.hpp"

#include <filesystem>
#include <system_error>

#include "sheets/spreadsheet.hpp"

namespace casebook {
namespace {

/// `The storm.docx` as `The storm`
std::string without_extension(const std::string& file) { return file.substr(0, file.rfind('.')); }

/// The `number`th workbook of a document; nearly all have one.
std::string workbook_name(const std::string& name, std::size_t number) {
  return name + (number > 1 ? " (sheet " + std::to_string(number) + ")" : "") + ".xlsx";
}

}  // namespace

SpreadsheetWriter::SpreadsheetWriter(const std::vector<std::string>& attributes,
                                     const std::vector<PlannedDocument>& plan, OutputFolder& folder,
                                     Workers<CaseWorker>& crew, unsigned threads)
    : attributes_(attributes), plan_(plan), folder_(folder), crew_(crew), threads_(threads) {}

SpreadsheetWriter::~SpreadsheetWriter() {
  for (auto& one : writing_) one.wait();
}

std::string SpreadsheetWriter::rows_name(std::size_t document, bool with_links) const {
  return folder_.scratch() / (std::to_string(document) + (with_links ? "-links.rows" : ".rows"));
}

void SpreadsheetWriter::append(const RenderedChunk& chunk, std::size_t document, bool last) {
  if (!plain_) {
    plain_.emplace(rows_name(document, false));
    linked_.emplace(rows_name(document, true));
  }
  plain_->append(chunk.spreadsheet);
  linked_->append(chunk.spreadsheet_with_links);
  if (last) end_document(document);
}

/// Few may wait at once.
void SpreadsheetWriter::end_document(std::size_t document) {
  plain_->close();
  linked_->close();
  plain_.reset();
  linked_.reset();
  if (writing_.size() > threads_) settle_one();
  writing_.push_back(crew_.submit([this, document](CaseWorker&) { return write(document); }));
}

SpreadsheetWriter::Written SpreadsheetWriter::write(std::size_t document) {
  Written plain = write_variant(document, false);
  const Written linked = write_variant(document, true);
  plain.files.insert(plain.files.end(), linked.files.begin(), linked.files.end());
  plain.continued += linked.continued;
  return plain;
}

SpreadsheetWriter::Written SpreadsheetWriter::write_variant(std::size_t document, bool with_links) {
  const FileNames& files = plan_[document].files;
  const std::string rows = rows_name(document, with_links);
  const std::string stem = std::filesystem::path(rows).filename();
  const WrittenSpreadsheet made =
      write_spreadsheet(rows, folder_.scratch(), stem, attributes_, with_links);
  std::error_code ignored;
  std::filesystem::remove(rows, ignored);
  Written written;
  written.continued = made.continued;
  for (const std::string& file : made.files) {
    const std::string name = with_links
                                 ? "spreadsheets-with-links/" + without_extension(files.linked)
                                 : "spreadsheets/" + without_extension(files.plain);
    written.files.push_back(workbook_name(name, written.files.size() + 1));
    folder_.publish(folder_.scratch() / file, written.files.back());
  }
  return written;
}

void SpreadsheetWriter::settle_one() {
  const Written one = writing_.front().get();
  writing_.pop_front();
  written_.files.insert(written_.files.end(), one.files.begin(), one.files.end());
  written_.continued += one.continued;
}

SpreadsheetWriter::Written SpreadsheetWriter::finish() {
  while (!writing_.empty()) settle_one();
  return std::move(written_);
}

}  // namespace casebook
