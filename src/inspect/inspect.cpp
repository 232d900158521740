// SPDX-License-Identifier: MIT
#include "inspect/inspect.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>

#include "inspect/inspection.hpp"
#include "normalizer/normalizer.hpp"
#include "normalizer/short_value.hpp"
#include "reader/doubts.hpp"
#include "reader/open.hpp"
#include "reader/read_rows.hpp"
#include "terminal/width.hpp"

namespace casebook {
namespace {

/// How often each value occurs, of the first few thousand.
class Frequencies {
 public:
  void add(const std::string& value) {
    constexpr std::size_t most_values = 4096;
    const auto found = counts_.find(value);
    if (found != counts_.end())
      ++found->second;
    else if (counts_.size() < most_values)
      counts_.emplace(value, 1);
  }

  ValueCounts most_frequent() const {
    constexpr std::size_t shown = 10;
    ValueCounts all(counts_.begin(), counts_.end());
    std::ranges::stable_sort(all, std::ranges::greater(), &ValueCounts::value_type::second);
    if (all.size() > shown) all.resize(shown);
    return all;
  }

 private:
  std::map<std::string, std::uint64_t> counts_;
};

/// Adds up what rows hold. The links are those that an export with default options would list.
class Inspector {
 public:
  void add(const Row& row, const Date& date) {
    auto& known = probe_of(row.probe.value_or(std::string_view{}));
    normalizer_.normalize(row.text, known.probe, case_);
    for (auto* summary : {&known.summary, &inspection_.total}) {
      ++summary->rows;
      add_date(*summary, date);
      summary->links += case_.links.size();
      summary->null_dates += !row.date;
      summary->null_texts += !row.text;
    }
    experiments_.add(tidy_line(row.experiment_id.value_or("(none)")));
    for (const Link& link : case_.links) hosts_.add(link.host.empty() ? "(unknown)" : link.host);
    inspection_.null_probes += !row.probe;
    repairs_ += case_.repairs;
  }

  const Repairs& repairs() const { return repairs_; }

  /// Probes in the order of their documents.
  Inspection result() && {
    for (auto& [bytes, known] : probes_) inspection_.probes.push_back(std::move(known.summary));
    inspection_.experiments = experiments_.most_frequent();
    inspection_.hosts = hosts_.most_frequent();
    return std::move(inspection_);
  }

 private:
  struct Known {
    Probe probe;
    ProbeSummary summary;
  };

  Known& probe_of(std::string_view bytes) {
    auto found = probes_.find(bytes);
    if (found == probes_.end()) {
      Known known{Probe(bytes, {}), {}};
      known.summary.title = known.probe.title();
      found = probes_.emplace(bytes, std::move(known)).first;
    }
    return found->second;
  }

  static void add_date(ProbeSummary& summary, const Date& date) {
    if (date.undated()) {
      ++summary.undated;
      return;
    }
    ++summary.months[date.month_only()];
    summary.first = std::min(summary.first, date);
    summary.last = summary.last.undated() ? date : std::max(summary.last, date);
  }

  Normalizer normalizer_{NormalizerOptions{}};
  Case case_;
  std::map<std::string, Known, std::less<>> probes_;
  Inspection inspection_;
  Repairs repairs_;
  Frequencies experiments_, hosts_;
};

}  // namespace

std::string run_inspect(const InspectOptions& options, Progress& progress, Interrupt& interrupt) {
  const auto reader = open_reader(options.reader);
  Inspector inspector;
  Doubts doubts(options.reader);
  read_rows(*reader, progress, interrupt,
            [&](const Row& row) { inspector.add(row, doubts.look_at(row)); });
  doubts.conclude(*reader);
  doubts.add_repairs(inspector.repairs(), false);
  auto inspection = std::move(inspector).result();
  inspection.source = reader->description();
  inspection.form = reader->form();
  inspection.contents = reader->contents();
  inspection.missing_index = reader->missing_index();
  inspection.warnings = doubts.warnings();
  for (const Warning& warning : inspection.warnings) progress.say(sentence_of(warning));
  return options.json ? to_json(inspection) : to_table(inspection, terminal_width());
}

}  // namespace casebook
