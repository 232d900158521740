// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <exception>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "files/text_file.hpp"
#include "folder/output_folder.hpp"
#include "names/naming.hpp"
#include "options.hpp"
#include "sheets/case_sheet.hpp"
#include "sheets/workbook.hpp"
#include "threads/bounded_queue.hpp"

namespace casebook {

/// Writes the classification sheets, of cases and of months, in their three forms. Workbooks are
/// slow to write: that of the cases is written on a thread of its own, and left out where there
/// are more cases than `most_in_workbook`. One thread at a time.
class SheetWriter {
 public:
  /// A workbook takes twice the time of all documents with the same cases (8 µs a case): beyond so
  /// many it would be waited for. NVivo and Excel read the other forms as well.
  static constexpr std::uint64_t most_in_workbook = 50'000;

  /// `folder` and `naming` must outlive it. `cases`: how many will come.
  SheetWriter(const GeneratorOptions& options, const Naming& naming,
              const std::vector<std::string>& attributes, OutputFolder& folder,
              std::uint64_t cases);
  ~SheetWriter();
  SheetWriter(const SheetWriter&) = delete;
  SheetWriter& operator=(const SheetWriter&) = delete;

  /// The next lines, in order. Throws OutputError.
  void append(SheetLines&& lines);

  /// After the last: gives all files their places, and their names. Throws OutputError.
  std::vector<std::string> finish();

 private:
  void write_workbook() noexcept;
  void stop_workbook();
  void write_months();
  void publish(const std::string& name);

  const GeneratorOptions& options_;
  const Naming& naming_;
  OutputFolder& folder_;
  TextFile txt_, csv_;
  std::optional<Workbook> workbook_;
  BoundedQueue<std::string> rows_;  ///< for the workbook, as SheetLines::cells has them
  std::map<Date, MonthTally> months_;
  std::vector<std::string> names_;
  std::exception_ptr error_;  ///< of the thread; looked at when it has ended
  std::thread thread_;
};

}  // namespace casebook
