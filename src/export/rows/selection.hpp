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

/// Decides which rows are wanted: --probe, --experiment, --since, --until. The same options choose
/// the same rows from every source. One thread at a time.
class RowFilter {
 public:
  /// `selection` must outlive it.
  explicit RowFilter(const Selection& selection);

  /// `date` is the parsed date of the row.
  bool wants(const Row& row, const Date& date);

  /// Call after all rows were examined: throws SourceError if no row has a wanted probe or
  /// experiment, or if all rows were left out, and names what there is.
  void check_matches() const;
  /// A warning about rows that were left out, if the user should know.
  std::optional<Warning> warning() const;

 private:
  bool wants_probe(std::string_view probe);
  bool decide(std::string_view probe);
  bool wants_experiment(const Cell& experiment);
  bool wants_date(const Cell& raw, const Date& date);

  const Selection& selection_;
  std::unordered_map<std::string, bool> probes_;  ///< earlier decisions
  std::set<std::string, std::less<>> titles_;     ///< of the first probes
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
