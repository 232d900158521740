// SPDX-License-Identifier: MIT
#include "inspect/inspect.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "inspect/frequencies.hpp"
#include "inspect/inspection.hpp"
#include "names/short_title.hpp"
#include "normalizer/normalizer.hpp"
#include "normalizer/short_value.hpp"
#include "reader/doubts.hpp"
#include "reader/open.hpp"
#include "reader/read_rows.hpp"
#include "terminal/console.hpp"
#include "text/graphemes.hpp"

namespace casebook {
namespace {

/// The further columns, with how many rows have a value in each, and the first one.
class FurtherColumns {
 public:
  explicit FurtherColumns(const std::vector<std::string>& names) {
    for (const std::string& name : names) columns_.push_back({name, 0, {}});
  }

  void add(std::span<const Cell> values) {
    for (std::size_t i = 0; i < std::min(values.size(), columns_.size()); ++i) {
      if (!values[i] || values[i]->empty()) continue;
      if (columns_[i].count++ == 0) columns_[i].example = short_example(*values[i]);
    }
  }

  std::vector<Content> take() && { return std::move(columns_); }

 private:
  static std::string short_example(std::string_view value) {
    constexpr std::size_t longest = 60;  // in bytes
    std::string line = tidy_line(value.substr(0, 4 * longest));
    if (line.size() <= longest) return line;
    return line.substr(0, cut_between_graphemes(line, longest, longest)) + "…";
  }

  std::vector<Content> columns_;
};

/// Adds up what rows hold. The links are those that an export with default options would list.
class Inspector {
 public:
  explicit Inspector(const std::vector<std::string>& attributes) : further_(attributes) {}

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
    if (row.root_id) ids_.add(*row.root_id);
    further_.add(row.attributes);
    inspection_.null_probes += !row.probe;
    repairs_ += case_.repairs;
  }

  const Repairs& repairs() const { return repairs_; }

  /// Probes in the order and by the titles of their documents.
  Inspection result() && {
    ShortTitles titles;
    for (auto& [bytes, known] : probes_) {
      known.summary.title = titles.take(known.probe.text());
      inspection_.probes.push_back(std::move(known.summary));
    }
    inspection_.experiments = experiments_.most_frequent();
    inspection_.hosts = hosts_.most_frequent();
    inspection_.further_columns = std::move(further_).take();
    inspection_.repeated_ids = ids_.count();
    return std::move(inspection_);
  }

 private:
  struct Known {
    Probe probe;
    ProbeSummary summary;
  };

  /// Blank probes count as none, as in an export.
  Known& probe_of(std::string_view bytes) {
    auto found = probes_.find(bytes);
    if (found == probes_.end()) {
      if (tidy_line(bytes).empty()) bytes = {};
      found = probes_.try_emplace(std::string(bytes), Known{Probe(bytes, {}), {}}).first;
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
  Repetitions ids_;
  FurtherColumns further_;
};

}  // namespace

std::string run_inspect(const InspectOptions& options, Progress& progress, Interrupt& interrupt) {
  ReaderOptions source = options.reader;
  source.columns.all_attributes = source.table.empty() && source.columns.attributes.empty();
  const auto reader = open_reader(source);
  Inspector inspector(reader->attributes());
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
