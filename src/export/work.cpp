// SPDX-License-Identifier: MIT
#include "export/work.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "names/document.hpp"
#include "names/naming.hpp"
#include "sorter/packed_row.hpp"

namespace casebook {
namespace {

NormalizerOptions recording(NormalizerOptions options) {
  options.record_changes = true;
  options.record_blanks = true;
  return options;
}

}  // namespace

CaseWorker::CaseWorker(const NormalizerOptions& options, const Naming& naming,
                       const Outputs& outputs)
    : options_(options),
      naming_(naming),
      normalizer_(options),
      recorder_(recording(options)),
      records_all_(options.record_changes),
      placed_(naming) {
  for (const auto& output : outputs) renderers_.push_back(output->make_renderer());
}

/// The next chunk is often of the same document.
void CaseWorker::prepare(const std::string& probe) {
  if (probe_ && stored_probe_ == probe) return;
  stored_probe_ = probe;
  probe_.emplace(probe, options_);
}

FinishedChunk CaseWorker::work(Chunk& chunk, const std::string& probe) {
  prepare(probe);
  FinishedChunk finished{chunk.place, {}, {}};
  for (const auto& renderer : renderers_) renderer->begin(chunk.place);
  placed_.begin_chunk(chunk.place.previous);
  std::size_t begin = 0;
  for (auto& item : chunk.items) {
    make_case(std::string_view(chunk.rows).substr(begin, item.end - begin), item,
              chunk.place.document->probe);
    placed_.place(case_);
    for (const auto& renderer : renderers_) renderer->add(placed_);
    finished.counts.add(case_);
    finished.counts.made_plain += item.made_plain;
    begin = item.end;
  }
  for (const auto& renderer : renderers_) finished.parts.push_back(renderer->finish());
  return finished;
}

void CaseWorker::make_case(std::string_view packed, Chunk::Item& item,
                           std::string_view probe_name) {
  const Row row = unpack(packed, attributes_);
  fields_.fill(case_, row, item.date);
  case_.ordinal = item.ordinal;
  case_.turn = item.turn;
  case_.continues = item.continues;
  if (naming_.names_cases())
    case_.name = std::move(item.name);
  else
    naming_.set_case_name(case_.name, case_, probe_name);
  normalizer_.normalize(row.text, *probe_, case_);
  if (!records_all_) record_changes(row.text);
}

/// Recording is slow: a text of which a renderer wants to know is normalized once more.
void CaseWorker::record_changes(Cell text) {
  const auto wants = [&](const auto& renderer) { return renderer->wants_changes(case_); };
  if (std::ranges::any_of(renderers_, wants)) recorder_.normalize(text, *probe_, case_);
}

}  // namespace casebook
