// SPDX-License-Identifier: MIT
#include "export/work.hpp"

#include "qda/project_names.hpp"
#include "sorter/packed_row.hpp"
#include "text/csv.hpp"

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

CaseWorker::CaseWorker(const ExportOptions& options, const Naming& naming, const Template& look,
                       const ProjectPlan* project)
    : naming_(naming),
      normalizer_(options.normalizer),
      project_(project && !project->codebook_alone ? std::make_optional<ProjectRenderer>(*project)
                                                   : std::nullopt),
      codebook_(project && project->codebook_alone ? std::make_optional<CodebookRenderer>(*project)
                                                   : std::nullopt),
      renderer_(look, options.generator, naming, project_ ? &*project_ : nullptr) {}

FinishedChunk CaseWorker::work(const Chunk& chunk, const PlannedDocument& document) {
  FinishedChunk finished;
  finished.document = chunk.document;
  finished.last = chunk.position.last;
  if (project_)
    project_->begin(sources_of(document.files), chunk.position.index == 0, chunk.position.last,
                    chunk.position.previous);
  renderer_.begin(document.info, chunk.position);
  std::size_t begin = 0;
  for (const auto& item : chunk.items) {
    const auto packed = std::string_view(chunk.rows).substr(begin, item.end - begin);
    make_case(unpack(packed, attributes_), item, *document.probe);
    renderer_.add(case_);
    if (codebook_) codebook_->add(case_);
    append_changes(finished.changes_csv, case_);
    begin = item.end;
  }
  finished.rendered = renderer_.finish();
  if (project_) finished.project = project_->finish();
  if (codebook_) finished.project.codebook = codebook_->finish();
  return finished;
}

std::array<Segment, variant_count> CaseWorker::render_selections(const Spans& spans) {
  return {project_->selections(spans[without_links]), project_->selections(spans[with_links])};
}

void CaseWorker::make_case(const Row& row, const Chunk::Item& item, const Probe& probe) {
  fields_.fill(case_, row, item.date);
  case_.ordinal = item.ordinal;
  naming_.set_case_name(case_.name, case_, probe.title());
  normalizer_.normalize(row.text, probe, case_);
}

std::string_view changes_csv_head() { return "\xef\xbb\xbfroot_id,step,before,after\r\n"; }

}  // namespace casebook
