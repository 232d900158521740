// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <exception>
#include <map>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "output/output.hpp"
#include "sheets/case_sheet.hpp"
#include "threads/bounded_queue.hpp"
#include "zip/workbook.hpp"

namespace casebook {

/// The classification sheets of cases and of months, in their three forms. Workbooks are slow to
/// write: that of the cases is written on a thread of its own, and left out if there are more cases
/// than `most_in_workbook`.
class Sheets : public Output {
 public:
  /// A workbook takes twice as long as all documents with the same cases (8 µs for each case), so
  /// with more cases the export would wait for it. NVivo and Excel read the other forms as well.
  static constexpr std::uint64_t most_in_workbook = 50'000;

  /// `corpus` must outlive it. Throws OutputError.
  explicit Sheets(const Corpus& corpus);
  ~Sheets() override;

  std::unique_ptr<Renderer> make_renderer() override;
  void take(std::unique_ptr<Part> part, const ChunkPlace& place) override;
  std::unique_ptr<Part> make_part() const override;
  Listing finish() override;

 private:
  void take_lines(SheetLines& lines);
  void add_joined_cases();
  void write_workbook() noexcept;
  void stop_workbook();
  void say_what_was_cut(Listing& listing) const;
  void write_months(std::vector<WrittenFile>& files) const;

  const Corpus& corpus_;
  WholeFile txt_, csv_;
  std::optional<Workbook> workbook_;
  BoundedQueue<SheetLines::Cells> rows_;  ///< for the workbook
  std::map<Date, MonthTally> months_;
  std::vector<WrittenFile> workbooks_;
  bool complete_ = false;  ///< all rows of the workbook have come; set before the queue is closed
  std::exception_ptr error_;  ///< of the thread; looked at when it has ended
  std::thread thread_;
};

}  // namespace casebook
