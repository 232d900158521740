// SPDX-License-Identifier: MIT
#include "export/selection.hpp"

#include <algorithm>

#include "normalizer/normalizer.hpp"

namespace casebook {

bool RowFilter::wants(const Row& row, const Date& date) {
  return wants_date(date) && wants_experiment(row.experiment_id) &&
         wants_probe(row.probe.value_or(std::string_view{}));
}

/// A probe is named as it is stored, or as the title of its document reads.
bool RowFilter::wants_probe(std::string_view probe) {
  if (selection_.probes.empty()) return true;
  const auto [known, is_new] = probes_.try_emplace(std::string(probe), false);
  if (is_new) {
    const auto title = Probe(probe, NormalizerOptions{}).title();
    known->second =
        std::any_of(selection_.probes.begin(), selection_.probes.end(),
                    [&](const std::string& wanted) { return wanted == probe || wanted == title; });
  }
  return known->second;
}

bool RowFilter::wants_experiment(const Cell& experiment) const {
  const auto& wanted = selection_.experiments;
  return wanted.empty() ||
         (experiment && std::find(wanted.begin(), wanted.end(), *experiment) != wanted.end());
}

bool RowFilter::wants_date(const Date& date) const {
  if (!selection_.since && !selection_.until) return true;
  if (date.undated()) return false;
  const auto month = date.month_only();
  return (!selection_.since || month >= selection_.since->month_only()) &&
         (!selection_.until || month <= selection_.until->month_only());
}

}  // namespace casebook
