// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "export/prepared.hpp"
#include "export/rows/cut.hpp"
#include "export/rows/row_source.hpp"
#include "names/naming.hpp"
#include "reader/reader.hpp"
#include "sorter/sorter.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/progress.hpp"

namespace casebook {

/// Rows that were sorted, and the documents that are planned of them.
class SortedRows : public RowSource {
 public:
  /// All must outlive it.
  SortedRows(const Sorter& sorter, const std::vector<Document>& documents,
             const std::vector<std::string>& probes, const Naming& naming,
             std::filesystem::path scratch = {})
      : sorter_(sorter),
        documents_(documents),
        probes_(probes),
        naming_(naming),
        scratch_(std::move(scratch)) {}

  void cut(const IsWanted& wanted, const TakeBatch& take) const override {
    cut_batches(sorter_, documents_, naming_, scratch_, take, wanted);
  }
  const std::string& probe(const Document& document) const override {
    return probes_[document.number];
  }

 private:
  const Sorter& sorter_;
  const std::vector<Document>& documents_;
  const std::vector<std::string>& probes_;
  const Naming& naming_;
  const std::filesystem::path scratch_;
};

/// The source that the options name.
class Source {
 public:
  /// Opens it, and says in the manifest what it is. `prepared` must outlive this. Throws
  /// SourceError or UsageError.
  explicit Source(Prepared& prepared);

  /// Reads and sorts the wanted rows, and plans their documents. The sorter's file lies in
  /// `scratch` (empty: the system's folder). Call once.
  void read(const std::filesystem::path& scratch, Progress& progress, Interrupt& interrupt);

  /// After read(); this must outlive them.
  SortedRows rows() const {
    return {*sorter_, prepared_.documents, prepared_.probes, naming_, scratch_};
  }

 private:
  void read_rows_into(Sorter& sorter, Progress& progress, Interrupt& interrupt);

  Prepared& prepared_;
  std::unique_ptr<Reader> reader_;
  Naming naming_;
  std::filesystem::path scratch_;
  std::optional<Sorter> sorter_;
};

}  // namespace casebook
