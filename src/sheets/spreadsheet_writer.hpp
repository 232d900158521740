// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "export/plan.hpp"
#include "export/work.hpp"
#include "files/text_file.hpp"
#include "folder/output_folder.hpp"
#include "options.hpp"
#include "threads/workers.hpp"

namespace casebook {

/// Writes every document as spreadsheets, too: `spreadsheets/<name>.xlsx`, and with links
/// `spreadsheets-with-links/<name> (with links).xlsx`. Rows wait in files until their document is
/// whole, then a worker makes the workbooks. One thread at a time.
class SpreadsheetWriter {
 public:
  /// All arguments must outlive it.
  SpreadsheetWriter(const std::vector<std::string>& attributes,
                    const std::vector<PlannedDocument>& plan, OutputFolder& folder,
                    Workers<CaseWorker>& crew, unsigned threads);
  /// The workers use it until the last workbook is written.
  ~SpreadsheetWriter();
  SpreadsheetWriter(const SpreadsheetWriter&) = delete;
  SpreadsheetWriter& operator=(const SpreadsheetWriter&) = delete;

  /// The next chunk's rows, in order; `last` of its document. Throws OutputError.
  void append(const RenderedChunk& chunk, std::size_t document, bool last);

  struct Written {
    std::vector<std::string> files;  ///< relative to the export's folder, with `/`
    std::uint64_t continued = 0;     ///< see WrittenSpreadsheet
  };
  /// After the last: waits for all. Throws OutputError.
  Written finish();

 private:
  void end_document(std::size_t document);
  Written write(std::size_t document);
  Written write_variant(std::size_t document, bool with_links);
  std::string rows_name(std::size_t document, bool with_links) const;
  void settle_one();

  const std::vector<std::string>& attributes_;
  const std::vector<PlannedDocument>& plan_;
  OutputFolder& folder_;
  Workers<CaseWorker>& crew_;
  const unsigned threads_;
  std::optional<TextFile> plain_, linked_;
  std::deque<std::future<Written>> writing_;
  Written written_;
};

}  // namespace casebook
