// SPDX-License-Identifier: MIT
#include "export/rows/selection.hpp"

#include <algorithm>

#include "error.hpp"
#include "names/file_name.hpp"
#include "normalizer/probe/probe.hpp"
#include "normalizer/short_value.hpp"
#include "text/date.hpp"

namespace casebook {
namespace {

constexpr std::size_t most_listed = 20;

void remember(std::set<std::string, std::less<>>& some, std::string_view value) {
  if (some.size() <= most_listed && !some.contains(value)) some.emplace(value);
}

std::string listed(const std::set<std::string, std::less<>>& some) {
  std::string list;
  std::size_t count = 0;
  for (const std::string& one : some) {
    if (count++ == most_listed) return list + ", …";
    list += (list.empty() ? "'" : ", '") + one + "'";
  }
  return list;
}

/// The index of the first that was not found, or the end.
std::size_t first_missing(const std::vector<bool>& found) {
  return static_cast<std::size_t>(std::ranges::find(found, false) - found.begin());
}

/// A probe can be named as it is stored, by the title of its document, or by the name of that file.
bool is_named(std::string_view probe, const std::string& title, const std::string& wanted) {
  constexpr std::size_t longest = 120;
  constexpr std::size_t most_bytes = 255;
  if (wanted == probe || wanted == title || tidy_line(wanted) == title) return true;
  std::string file = wanted.substr(wanted.find_last_of('/') + 1);
  if (file.ends_with(".docx")) file = without_extension(file);
  constexpr std::string_view with_links = " (with links)";
  if (file.ends_with(with_links)) file.resize(file.size() - with_links.size());
  return file == safe_stem(title, longest, most_bytes);
}

}  // namespace

RowFilter::RowFilter(const Selection& selection)
    : selection_(selection),
      probe_found_(selection.probes.size()),
      experiment_found_(selection.experiments.size()) {}

bool RowFilter::wants(const Row& row, const Date& date) {
  ++rows_;
  const bool probe = wants_probe(row.probe.value_or(std::string_view{}));
  const bool experiment = wants_experiment(row.experiment_id);
  const bool wanted = wants_date(row.date, date) && probe && experiment;
  wanted_ += wanted;
  return wanted;
}

bool RowFilter::wants_probe(std::string_view probe) {
  if (selection_.probes.empty()) return true;
  const auto [known, is_new] = probes_.try_emplace(std::string(probe), false);
  if (is_new) known->second = decide(probe);
  return known->second;
}

bool RowFilter::decide(std::string_view probe) {
  const std::string title = Probe(probe, NormalizerOptions{}).title();
  remember(titles_, title);
  bool wanted = false;
  for (std::size_t i = 0; i < selection_.probes.size(); ++i) {
    if (!is_named(probe, title, selection_.probes[i])) continue;
    probe_found_[i] = true;
    wanted = true;
  }
  return wanted;
}

bool RowFilter::wants_experiment(const Cell& experiment) {
  const auto& wanted = selection_.experiments;
  if (wanted.empty()) return true;
  if (!experiment) return false;
  remember(experiments_, *experiment);
  const auto found = std::ranges::find(wanted, *experiment);
  if (found == wanted.end()) return false;
  experiment_found_[static_cast<std::size_t>(found - wanted.begin())] = true;
  return true;
}

bool RowFilter::wants_date(const Cell& raw, const Date& date) {
  if (!selection_.since && !selection_.until) return true;
  if (date.undated()) {
    if (raw && undated_.count++ == 0) undated_.example = *raw;
    return false;
  }
  const auto month = date.month_only();
  first_ = std::min(first_, month);
  last_ = last_.undated() ? month : std::max(last_, month);
  return (!selection_.since || month >= selection_.since->month_only()) &&
         (!selection_.until || month <= selection_.until->month_only());
}

void RowFilter::check_matches() const {
  if (rows_ == 0) return;
  if (const auto i = first_missing(probe_found_); i < probe_found_.size())
    throw SourceError("There is no probe '" + selection_.probes[i] + "'",
                      "There are " + listed(titles_));
  if (const auto i = first_missing(experiment_found_); i < experiment_found_.size())
    throw SourceError(
        "There is no experiment '" + selection_.experiments[i] + "'",
        experiments_.empty() ? "No row has an experiment_id" : "There are " + listed(experiments_));
  if (wanted_ > 0) return;
  std::string hint = "Leave one of the options out";
  if ((selection_.since || selection_.until) && first_.undated())
    hint = "No row has a date that could be read";
  if (!first_.undated()) hint = "The rows go from " + iso_month(first_) + " to " + iso_month(last_);
  throw SourceError("No row is left by the options that choose rows", hint);
}

std::optional<Warning> RowFilter::warning() const {
  if (undated_.count == 0) return std::nullopt;
  return Warning{"Rows that --since or --until left out because their date could not be read",
                 undated_.count, undated_.example, "Say how dates are written with --date-format"};
}

}  // namespace casebook
