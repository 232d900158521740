// SPDX-License-Identifier: MIT
#include "case_worker.hpp"

#include "generator/heading.hpp"
#include "generator/links_csv.hpp"
#include "sorter/packed_row.hpp"

namespace casebook {
namespace {

void append_changes(std::string& out, const Case& one) {
  for (const auto& change : one.changes) {
    append_csv_cell(out, one.root_id);
    for (const std::string_view cell :
         {std::string_view(change.step), std::string_view(change.before),
          std::string_view(change.after)}) {
      out += ',';
      append_csv_cell(out, cell);
    }
    out += "\r\n";
  }
}

}  // namespace

FinishedChunk CaseWorker::work(const Chunk& chunk, const PlannedDocument& document) {
  FinishedChunk finished;
  finished.document = chunk.document;
  finished.last = chunk.position.last;
  renderer_.begin(document.info, chunk.position);
  std::size_t begin = 0;
  for (const auto& item : chunk.items) {
    const auto packed = std::string_view(chunk.rows).substr(begin, item.end - begin);
    make_case(unpack(packed, attributes_), item, *document.probe);
    renderer_.add(case_);
    append_changes(finished.changes_csv, case_);
    begin = item.end;
  }
  finished.rendered = renderer_.finish();
  return finished;
}

void CaseWorker::make_case(const Row& row, const Chunk::Item& item, const Probe& probe) {
  case_.root_id = root_.of(row.root_id.value_or(std::string_view{}));
  if (case_.root_id.empty()) case_.root_id = "(no root_id)";
  case_.experiment_id = experiment_.of(row.experiment_id.value_or(std::string_view{}));
  case_.raw_date = date_.of(row.date.value_or(std::string_view{}));
  case_.ordinal = item.ordinal;
  case_.date = item.date;
  case_.attributes.resize(row.attributes.size());
  for (std::size_t i = 0; i < row.attributes.size(); ++i) {
    case_.attributes[i] = tidy_line(row.attributes[i].value_or(std::string_view{}));
  }
  set_case_heading(case_.name, case_);
  normalizer_.normalize(row.text, probe, case_);
}

const std::string& TidyValue::of(std::string_view raw) {
  if (raw != raw_) {
    raw_ = raw;
    tidy_ = tidy_line(raw);
  }
  return tidy_;
}

std::string_view changes_csv_head() { return "\xef\xbb\xbfroot_id,step,before,after\r\n"; }

}  // namespace casebook
