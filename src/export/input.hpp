// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>

#include "docx/look.hpp"
#include "export/prepared.hpp"
#include "export/rows/source_rows.hpp"
#include "export/shards/plan_file.hpp"
#include "template/template.hpp"

namespace casebook {

/// All that an export starts from: its options, its look, and its rows, which come from a source or
/// from a plan of it.
class Input {
 public:
  /// Whether what is known of the export is kept for other runs, which may have another working
  /// directory.
  enum class Kept { no, yes };

  /// Opens what the options name. Throws SourceError or UsageError.
  Input(const ExportOptions& options, Kept kept, Progress& progress);
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  /// Reads and sorts the rows, unless that was done for the plan. Call once. See Source::read().
  void read(const std::filesystem::path& scratch, Progress& progress, Interrupt& interrupt);

  /// Complete after read().
  Prepared& prepared() { return *prepared_; }
  /// After read(). Lives as long as this.
  const RowSource& rows() const;
  /// May be moved from.
  Look& look() { return look_->look; }

 private:
  void open_source(const ExportOptions& options, Kept kept, Progress& progress);
  void open_plan(const ExportOptions& options, Progress& progress);

  std::optional<PlannedRows> planned_;
  std::optional<Prepared> prepared_;
  std::optional<ChosenLook> look_;
  std::optional<Source> source_;
  std::optional<SortedRows> sorted_;
};

}  // namespace casebook
