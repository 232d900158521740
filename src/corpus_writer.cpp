// SPDX-License-Identifier: MIT
#include "corpus_writer.hpp"

#include <algorithm>
#include <deque>
#include <future>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include "case_worker.hpp"
#include "error.hpp"
#include "generator/document.hpp"
#include "generator/heading.hpp"
#include "generator/links_csv.hpp"
#include "generator/text_file.hpp"
#include "pipeline/in_order.hpp"
#include "pipeline/workers.hpp"
#include "project_assembly.hpp"
#include "sheet_writer.hpp"
#include "spreadsheet_writer.hpp"

namespace casebook {
namespace {

using Crew = Workers<CaseWorker>;

/// Of the memory that a run may use, what one document's deflated bytes may take before they go to
/// a temporary file; a few documents are in the making at once.
constexpr std::size_t document_fraction = 32;

unsigned thread_count(unsigned asked) {
  return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

std::string repaired(const std::string& probe) { return probe.empty() ? probe : tidy_line(probe); }

/// Puts chunks, which come in order, together to documents and lists.
class Assembly {
 public:
  Assembly(const ExportOptions& options, const Naming& naming, OutputFolder& folder,
           const Template& look, const std::vector<PlannedDocument>& plan, Manifest& manifest,
           const ProjectPlan* project, Crew& crew, unsigned threads)
      : options_(options),
        folder_(folder),
        look_(look),
        plan_(plan),
        manifest_(manifest),
        crew_(crew),
        threads_(threads),
        links_(folder.scratch() / "links.csv") {
    links_.append(links_csv_head());
    if (options.generator.sheets)
      sheets_.emplace(options.generator, naming, options.reader.columns.attributes, folder,
                      manifest.rows_read);
    if (options.generator.spreadsheets)
      spreadsheets_.emplace(options.reader.columns.attributes, plan, folder, crew, threads);
    if (project) project_.emplace(options, *project, plan, folder, crew, threads);
    if (!options.changes) return;
    changes_.emplace(options.changes->string() + ".partial");
    changes_->append(changes_csv_head());
  }

  /// The workers use it until the last document is written.
  ~Assembly() {
    for (auto& one : writing_) one.written.wait();
  }
  Assembly(const Assembly&) = delete;
  Assembly& operator=(const Assembly&) = delete;

  void take(FinishedChunk& chunk) {
    if (!current_) {
      current_ =
          std::make_shared<DocumentWriter>(look_, plan_[chunk.document].info, folder_.scratch(),
                                           options_.memory / document_fraction);
    }
    links_.append(chunk.rendered.links_csv);
    if (sheets_) sheets_->append(std::move(chunk.rendered.sheet));
    if (spreadsheets_) spreadsheets_->append(chunk.rendered, chunk.document, chunk.last);
    if (changes_) changes_->append(chunk.changes_csv);
    if (project_) project_->take(std::move(chunk.project), chunk.document, chunk.last);
    current_->append(std::move(chunk.rendered));
    if (chunk.last) write(chunk.document);
  }

  /// After the last chunk: waits for the documents, puts the lists into place.
  void finish() {
    while (!writing_.empty()) settle_one();
    links_.close();
    folder_.publish(links_.path(), "links.csv");
    if (sheets_) finish_sheets();
    if (spreadsheets_) finish_spreadsheets();
    if (project_) manifest_.project = project_->finish(manifest_);
    if (!changes_) return;
    changes_->close();
    changes_->move_to(*options_.changes);
  }

 private:
  struct Writing {
    std::size_t document;
    std::future<DocumentWriter::Written> written;
  };

  /// Hands the finished document to a worker. Few may wait at once, for each holds its bytes.
  void write(std::size_t document) {
    if (writing_.size() > threads_) settle_one();
    writing_.push_back(
        {document, crew_.submit([this, document, writer = std::exchange(current_, {})](
                                    CaseWorker&) { return write_files(document, *writer); })});
  }

  DocumentWriter::Written write_files(std::size_t document, DocumentWriter& writer) {
    const auto& listed = manifest_.documents[document];
    const auto plain = folder_.scratch() / (std::to_string(document) + ".docx");
    const auto linked = folder_.scratch() / (std::to_string(document) + "-links.docx");
    auto written = writer.write(plain, linked);
    folder_.publish(plain, listed.file);
    folder_.publish(linked, listed.file_with_links);
    return written;
  }

  void finish_sheets() {
    manifest_.sheets = sheets_->finish();
    if (manifest_.rows_read > SheetWriter::most_in_workbook)
      manifest_.sheets_left_out = "cases/cases.xlsx: more than " +
                                  grouped(SheetWriter::most_in_workbook) +
                                  " cases; cases.txt and cases.csv hold the same";
  }

  void finish_spreadsheets() {
    auto written = spreadsheets_->finish();
    manifest_.spreadsheets = std::move(written.files);
    manifest_.continued_cells = written.continued;
  }

  void settle_one() {
    auto& [document, written] = writing_.front();
    manifest_.documents[document].written = written.get();
    writing_.pop_front();
  }

  const ExportOptions& options_;
  OutputFolder& folder_;
  const Template& look_;
  const std::vector<PlannedDocument>& plan_;
  Manifest& manifest_;
  Crew& crew_;
  const unsigned threads_;
  TextFile links_;
  std::optional<SheetWriter> sheets_;
  std::optional<SpreadsheetWriter> spreadsheets_;
  std::optional<ProjectAssembly> project_;
  std::optional<TextFile> changes_;
  std::shared_ptr<DocumentWriter> current_;
  std::deque<Writing> writing_;
};

}  // namespace

void CorpusWriter::write(const Sorter& sorter, Progress& progress, const Interrupt& interrupt) {
  for (const auto& planned : plan_) {
    manifest_.documents.push_back({repaired(planned.group->probe),
                                   planned.info,
                                   "documents/" + planned.files.plain,
                                   "documents-with-links/" + planned.files.linked,
                                   {},
                                   {}});
  }
  const auto look = Template::built_in();
  const auto threads = thread_count(options_.threads);
  std::optional<ProjectPlan> project;
  if (folder_ && (options_.generator.qdpx || options_.generator.codebook))
    project = plan_project(options_, naming_, plan_);
  const ProjectPlan* const to_project = project ? &*project : nullptr;
  Crew crew(threads,
            [&] { return std::make_unique<CaseWorker>(options_, naming_, look, to_project); });
  std::optional<Assembly> assembly;
  if (folder_)
    assembly.emplace(options_, naming_, *folder_, look, plan_, manifest_, to_project, crew,
                     threads);

  InOrder<FinishedChunk> in_order(std::size_t{2} * threads, [&](FinishedChunk&& chunk) {
    manifest_.documents[chunk.document].counts += chunk.rendered.counts;
    manifest_.counts += chunk.rendered.counts;
    if (assembly) assembly->take(chunk);
    progress.writing(manifest_.counts.cases, manifest_.rows_read);
  });
  const auto announce = [&](Chunk&& chunk) {
    interrupt.check();
    const auto& document = plan_[chunk.document];
    return in_order.announce(crew.submit([&document, chunk = std::move(chunk)](CaseWorker& worker) {
      return worker.work(chunk, document);
    }));
  };
  cut_chunks(sorter, plan_, announce, naming_);
  in_order.finish();
  if (assembly) assembly->finish();
}

}  // namespace casebook
