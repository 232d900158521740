// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <future>
#include <memory>
#include <optional>
#include <vector>

#include "docx/document_writer.hpp"
#include "export/work.hpp"
#include "files/text_file.hpp"
#include "folder/manifest.hpp"
#include "folder/output_folder.hpp"
#include "qda/project_assembly.hpp"
#include "sheets/sheet_writer.hpp"
#include "sheets/spreadsheet_writer.hpp"
#include "threads/workers.hpp"

namespace casebook {

/// What all parts of a writing run share; it outlives them.
struct CorpusRun {
  const ExportOptions& options;
  const Naming& naming;
  const Template& look;
  const std::vector<PlannedDocument>& plan;
  OutputFolder& folder;
  Manifest& manifest;
};

/// Puts chunks, which come in order, together to documents and lists. One thread at a time, but for
/// write_alone().
class Assembly {
 public:
  /// Finished documents are written by `crew`, on as many `threads`. `project` null: none is
  /// wanted.
  Assembly(const CorpusRun& run, const ProjectPlan* project, Workers<CaseWorker>& crew,
           unsigned threads);
  /// The workers use it until the last document is written.
  ~Assembly();
  Assembly(const Assembly&) = delete;
  Assembly& operator=(const Assembly&) = delete;

  /// Writes a document that is one chunk at once, before its turn: any thread, on a worker. Takes
  /// what it writes out of the chunk; take() must get the rest. Throws OutputError.
  void write_alone(FinishedChunk& chunk);
  /// The next chunk. Throws OutputError.
  void take(FinishedChunk& chunk);
  /// After the last chunk: waits for the documents, puts the lists into place. Throws OutputError.
  void finish();

 private:
  struct Writing {
    std::size_t document;
    std::future<DocumentWriter::Written> written;
  };

  std::shared_ptr<DocumentWriter> make_writer() const;
  void write(std::size_t document);
  DocumentWriter::Written write_files(std::size_t document, const DocumentWriter& writer);
  void settle_one();
  void finish_sheets();
  void finish_spreadsheets();

  const CorpusRun& run_;
  Workers<CaseWorker>& crew_;
  const unsigned threads_;
  TextFile links_;
  std::optional<SheetWriter> sheets_;
  std::optional<SpreadsheetWriter> spreadsheets_;
  std::optional<ProjectAssembly> project_;
  std::optional<TextFile> changes_;
  std::shared_ptr<DocumentWriter> current_;
  std::deque<Writing> writing_;
};

}  // namespace casebook
