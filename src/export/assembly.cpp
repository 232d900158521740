// SPDX-License-Identifier: MIT
#include "export/assembly.hpp"

#include <string>
#include <utility>

#include "sheets/links_csv.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

/// Of the memory that a run may use, what one document's deflated bytes may take before they go to
/// a temporary file; a few documents are in the making at once.
constexpr std::size_t document_fraction = 32;

}  // namespace

Assembly::Assembly(const CorpusRun& run, const ProjectPlan* project, Workers<CaseWorker>& crew,
                   unsigned threads)
    : run_(run), crew_(crew), threads_(threads), links_(run.folder.scratch() / "links.csv") {
  links_.append(links_csv_head());
  const auto& [options, naming, look, plan, folder, manifest] = run;
  const auto& attributes = options.reader.columns.attributes;
  if (options.generator.sheets)
    sheets_.emplace(options.generator, naming, attributes, folder, manifest.rows_read);
  if (options.generator.spreadsheets)
    spreadsheets_.emplace(attributes, plan, folder, crew, threads);
  if (project) project_.emplace(options, *project, plan, folder, crew, threads);
  if (!options.changes) return;
  changes_.emplace(options.changes->string() + ".partial");
  changes_->append(changes_csv_head());
}

Assembly::~Assembly() {
  for (auto& one : writing_) one.written.wait();
}

std::shared_ptr<DocumentWriter> Assembly::make_writer() const {
  return std::make_shared<DocumentWriter>(run_.look, run_.folder.scratch(),
                                          run_.options.memory / document_fraction);
}

void Assembly::write_alone(FinishedChunk& chunk) {
  const auto writer = make_writer();
  writer->append(std::move(chunk.rendered));
  chunk.written = write_files(chunk.document, *writer);
}

void Assembly::take(FinishedChunk& chunk) {
  links_.append(chunk.rendered.links_csv);
  if (sheets_) sheets_->append(std::move(chunk.rendered.sheet));
  if (spreadsheets_) spreadsheets_->append(chunk.rendered, chunk.document, chunk.last);
  if (changes_) changes_->append(chunk.changes_csv);
  if (project_) project_->take(std::move(chunk.project), chunk.document, chunk.last);
  if (chunk.written) {
    run_.manifest.documents[chunk.document].written = *chunk.written;
    return;
  }
  if (!current_) current_ = make_writer();
  current_->append(std::move(chunk.rendered));
  if (chunk.last) write(chunk.document);
}

/// Hands the finished document to a worker. Few may wait at once, for each holds its bytes.
void Assembly::write(std::size_t document) {
  if (writing_.size() > threads_) settle_one();
  writing_.push_back(
      {document, crew_.submit([this, document, writer = std::exchange(current_, {})](CaseWorker&) {
         return write_files(document, *writer);
       })});
}

DocumentWriter::Written Assembly::write_files(std::size_t document, const DocumentWriter& writer) {
  const auto& listed = run_.manifest.documents[document];
  const auto plain = run_.folder.scratch() / (std::to_string(document) + ".docx");
  const auto linked = run_.folder.scratch() / (std::to_string(document) + "-links.docx");
  auto written = writer.write(plain, linked);
  run_.folder.publish(plain, listed.file);
  run_.folder.publish(linked, listed.file_with_links);
  return written;
}

void Assembly::settle_one() {
  auto& [document, written] = writing_.front();
  run_.manifest.documents[document].written = written.get();
  writing_.pop_front();
}

void Assembly::finish() {
  while (!writing_.empty()) settle_one();
  links_.close();
  run_.folder.publish(links_.path(), "links.csv");
  if (sheets_) finish_sheets();
  if (spreadsheets_) finish_spreadsheets();
  if (project_) run_.manifest.project = project_->finish(run_.manifest);
  if (!changes_) return;
  changes_->close();
  changes_->move_to(*run_.options.changes);
}

void Assembly::finish_sheets() {
  Manifest& manifest = run_.manifest;
  manifest.sheets = sheets_->finish();
  if (manifest.rows_read > SheetWriter::most_in_workbook)
    manifest.sheets_left_out = "cases/cases.xlsx: more than " +
                               grouped(SheetWriter::most_in_workbook) +
                               " cases; cases.txt and cases.csv hold the same";
}

void Assembly::finish_spreadsheets() {
  auto written = spreadsheets_->finish();
  run_.manifest.spreadsheets = std::move(written.files);
  run_.manifest.continued_cells = written.continued;
}

}  // namespace casebook
