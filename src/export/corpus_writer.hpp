// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "docx/look.hpp"
#include "export/plan.hpp"
#include "folder/manifest.hpp"
#include "folder/output_folder.hpp"
#include "names/naming.hpp"
#include "options.hpp"
#include "sorter/sorter.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/progress.hpp"

namespace casebook {

/// Turns the sorted rows into documents: chunks are normalized and rendered on worker threads and
/// put together in order; finished documents are written on the workers, too.
class CorpusWriter {
 public:
  /// `folder` null: everything is done but nothing written. All arguments must outlive it.
  CorpusWriter(const ExportOptions& options, const Naming& naming, const Template& look,
               OutputFolder* folder, const std::vector<PlannedDocument>& plan, Manifest& manifest)
      : options_(options),
        naming_(naming),
        look_(look),
        folder_(folder),
        plan_(plan),
        manifest_(manifest) {}

  /// Writes all documents and lists, and fills the manifest's documents and counts. Throws
  /// OutputError or Interrupted.
  void write(const Sorter& sorter, Progress& progress, const Interrupt& interrupt);

 private:
  void list_documents();

  const ExportOptions& options_;
  const Naming& naming_;
  const Template& look_;
  OutputFolder* folder_;
  const std::vector<PlannedDocument>& plan_;
  Manifest& manifest_;
};

}  // namespace casebook
