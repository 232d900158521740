// SPDX-License-Identifier: MIT
#include "export/rows/source_rows.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

#include "export/rows/plan.hpp"
#include "export/rows/selection.hpp"
#include "normalizer/short_value.hpp"
#include "reader/open.hpp"
#include "reader/read_rows.hpp"

namespace casebook {
namespace {

/// Whether nothing visible is left of a probe: all rows with such probes are in one document.
bool is_blank(std::string_view probe) { return tidy_line(probe).empty(); }

/// Of all cells; NULL differs from an empty one.
std::uint64_t digest_of(const Row& row) {
  std::uint64_t digest = 0;
  const auto add = [&](const Cell& cell) {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;
    digest = (digest ^ (cell ? std::hash<std::string_view>()(*cell) : 1)) * odd;
  };
  for (const Cell* cell : {&row.root_id, &row.experiment_id, &row.probe, &row.date, &row.text})
    add(*cell);
  for (const Cell& cell : row.attributes) add(cell);
  return digest;
}

}  // namespace

Source::Source(Prepared& prepared)
    : prepared_(prepared), reader_(open_reader(prepared.options.reader)) {
  Manifest& manifest = prepared.manifest;
  manifest.source = reader_->description();
  manifest.read_as = reader_->form();
  manifest.attributes = reader_->attributes();
  naming_ = Naming(prepared.options.generator, manifest.attributes);
}

void Source::read(const std::filesystem::path& scratch, Progress& progress, Interrupt& interrupt) {
  const ExportOptions& options = prepared_.options;
  scratch_ = scratch;
  sorter_.emplace(options.memory, scratch, is_blank);
  read_rows_into(*sorter_, progress, interrupt);
  progress.begin("Putting the rows in order");
  sorter_->finish();
  const auto& groups = sorter_->groups();
  prepared_.documents =
      plan_documents(groups, options.normalizer, options.generator.max_cases, naming_);
  prepared_.months = months_of(groups, naming_);
  sorter_->forget_months();
  prepared_.probes.reserve(prepared_.documents.size());
  auto group = groups.begin();
  for (const Document& document : prepared_.documents)
    prepared_.probes.push_back(document.part > 1 ? prepared_.probes.back() : (*group++)->probe);
}

/// Sorts the wanted rows, and counts all rows.
void Source::read_rows_into(Sorter& sorter, Progress& progress, Interrupt& interrupt) {
  Manifest& manifest = prepared_.manifest;
  RowFilter filter(prepared_.options.selection);
  const std::size_t texts = std::max<std::size_t>(prepared_.options.reader.texts.size(), 1);
  std::size_t place = 0;  // of the row among those that one of the source's became
  const auto seen = read_rows(*reader_, progress, interrupt, [&](Row& row) {
    const std::size_t its_place = std::exchange(place, (place + 1) % texts);
    const auto date = prepared_.doubts.look_at(row);
    if (!filter.wants(row, date)) return;
    if (prepared_.digest) *prepared_.digest += digest_of(row);
    sorter.add(row, date, its_place);
    ++manifest.rows_read;
  });
  manifest.rows_left_out = seen - manifest.rows_read;
  filter.check_matches();
  prepared_.doubts.conclude(*reader_);
  if (const auto warning = filter.warning()) prepared_.doubts.add(*warning);
}

}  // namespace casebook
