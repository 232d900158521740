// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "options.hpp"
#include "record.hpp"

namespace casebook {

/// Which rows are wanted: --probe, --experiment, --since, --until. The same for every source, so
/// that the same options choose the same rows. One thread at a time.
class RowFilter {
 public:
  /// `selection` must outlive it.
  explicit RowFilter(const Selection& selection) : selection_(selection) {}

  /// `date` is the row's, already read.
  bool wants(const Row& row, const Date& date);

 private:
  bool wants_probe(std::string_view probe);
  bool wants_experiment(const Cell& experiment) const;
  bool wants_date(const Date& date) const;

  const Selection& selection_;
  std::unordered_map<std::string, bool> probes_;  ///< what was decided before
};

}  // namespace casebook
