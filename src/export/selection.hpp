// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "options.hpp"
#include "record.hpp"

namespace casebook {

/// Which rows are wanted: --probe, --experiment, --since, --until. The same for every source, so
/// that the same options choose the same rows. One thread at a time.
class RowFilter {
 public:
  /// `selection` must outlive it.
  explicit RowFilter(const Selection& selection);

  /// `date` is the row's, already read.
  bool wants(const Row& row, const Date& date);

  /// When all rows have been asked about: throws SourceError where a probe or an experiment is
  /// wanted that no row has, or where no row is left of those that were there; names what there is.
  void check_matches() const;
  /// What a careful person would want to know of the rows that were left out.
  std::optional<Warning> warning() const;

 private:
  bool wants_probe(std::string_view probe);
  bool decide(std::string_view probe);
  bool wants_experiment(const Cell& experiment);
  bool wants_date(const Cell& raw, const Date& date);

  const Selection& selection_;
  std::unordered_map<std::string, bool> probes_;  ///< what was decided before
  std::set<std::string, std::less<>> titles_;     ///< of them, the first ones
  std::set<std::string, std::less<>> experiments_;
  std::vector<bool> probe_found_;
  std::vector<bool> experiment_found_;
  std::uint64_t rows_ = 0;
  std::uint64_t wanted_ = 0;
  Date first_;  ///< of all rows with a date
  Date last_;
  Warning undated_;  ///< rows left out because their date could not be read
};

}  // namespace casebook
