// SPDX-License-Identifier: MIT
#include "project_assembly.hpp"

#include <string>
#include <utility>

#include "generator/project_names.hpp"

namespace casebook {
namespace {

/// Of the memory that a run may use, what the project's deflated bytes may take before they go to a
/// temporary file.
constexpr std::size_t memory_fraction = 32;

/// The code of a probe is called as its file is, without the mark of a part.
std::string probe_name(const PlannedDocument& document) {
  std::string name = document.files.plain.substr(0, document.files.plain.rfind('.'));
  if (document.info.parts > 1) name.resize(name.rfind(" ("));
  return name;
}

std::vector<ProjectDocument> name_documents(const std::vector<PlannedDocument>& documents) {
  std::vector<ProjectDocument> named;
  for (const auto& document : documents) {
    const Guid code = document.info.part > 1 ? named.back().probe_code
                                             : code_guid(code_group::probes, document.files.plain);
    named.push_back({document.files, probe_name(document), sources_of(document.files), code});
  }
  return named;
}

}  // namespace

ProjectPlan plan_project(const ExportOptions& options, const Naming& naming,
                         const std::vector<PlannedDocument>& documents) {
  ProjectPlan plan;
  plan.flavor = options.generator.qdpx_flavor;
  plan.naming = naming;
  plan.variables = variable_names(options.reader.columns.attributes, plan.flavor);
  for (const auto& document : documents) {
    plan.other_codes.insert(folded_name(probe_name(document)));
    for (const auto& [month, rows] : document.group->months)
      plan.other_codes.insert(folded_name(naming.month_heading(month)));
  }
  for (const auto group : {code_group::cases, code_group::months, code_group::probes,
                           code_group::experiments, code_group::links})
    plan.other_codes.insert(folded_name(group));
  return plan;
}

ProjectAssembly::ProjectAssembly(const ExportOptions& options, const ProjectPlan& plan,
                                 const std::vector<PlannedDocument>& documents,
                                 OutputFolder& folder, Workers<CaseWorker>& crew, unsigned threads)
    : options_(options),
      folder_(folder),
      crew_(crew),
      most_placed_(std::size_t{2} * threads),
      documents_(name_documents(documents)),
      writer_(plan, documents_, folder.scratch(), options.memory / memory_fraction) {}

void ProjectAssembly::take(ProjectChunk&& chunk, std::size_t document, bool last) {
  if (placed_.size() >= most_placed_) settle_one();
  writer_.place(chunk, documents_[document], last);
  CaseWorker::Spans spans = {std::move(chunk.variants[without_links].spans),
                             std::move(chunk.variants[with_links].spans)};
  placed_.push_back({std::move(chunk), document, last,
                     crew_.submit([spans = std::move(spans)](CaseWorker& worker) {
                       return worker.render_selections(spans);
                     })});
}

void ProjectAssembly::settle_one() {
  auto& [chunk, document, last, selections] = placed_.front();
  writer_.append(std::move(chunk), selections.get(), document, last);
  placed_.pop_front();
}

ManifestProject ProjectAssembly::finish(const Manifest& manifest) {
  while (!placed_.empty()) settle_one();
  std::vector<ProjectWriter::Files> files;
  for (const auto& document : manifest.documents)
    files.push_back({options_.output / document.file, options_.output / document.file_with_links});
  ManifestProject project;
  const auto made = folder_.scratch() / project.file;
  const auto written = writer_.finish(files, made);
  folder_.publish(made, project.file);
  folder_.publish(folder_.scratch() / project.codebook, project.codebook);
  project.written = written.project;
  project.written_codebook = written.codebook;
  project.cases_without_coding = writer_.without_coding();
  return project;
}

}  // namespace casebook
