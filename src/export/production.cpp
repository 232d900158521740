// SPDX-License-Identifier: MIT
#include "export/production.hpp"

#include <algorithm>
#include <thread>
#include <utility>

#include "html/report.hpp"
#include "names/columns.hpp"

namespace casebook {
namespace {

/// A shard only keeps the lines of the list of changes, which the user wants elsewhere.
ExportOptions options_at(ExportOptions options, const Production::Place& place) {
  if (place.of_shard && options.changes) options.changes = place.scratch / "changes.csv";
  return options;
}

unsigned thread_count(unsigned asked) {
  return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

Production::Production(const Prepared& prepared, const Place& place, Look&& look)
    : options_(options_at(prepared.options, place)),
      naming_(prepared.options.generator, prepared.manifest.attributes),
      attributes_(attribute_names(prepared.manifest.attributes)),
      workers_(thread_count(prepared.options.threads)),
      joined_(naming_.joins_cases() ? std::make_unique<JoinedCases>(attributes_) : nullptr),
      corpus_{options_,
              naming_,
              attributes_,
              prepared.documents,
              prepared.manifest.rows_read,
              place.folder,
              place.scratch,
              workers_,
              prepared.manifest.source,
              prepared.manifest.read_as,
              joined_.get()} {
  if (!place.folder.empty()) outputs_ = make_outputs(corpus_, std::move(look), prepared.months);
  if (!place.report.empty()) outputs_.push_back(std::make_unique<Report>(corpus_, place.report));
  if (joined_) outputs_.insert(outputs_.begin(), std::move(joined_));
}

}  // namespace casebook
