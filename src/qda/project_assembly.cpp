// SPDX-License-Identifier: MIT
#include "qda/project_assembly.hpp"

#include <string>
#include <utility>

#include "qda/project_names.hpp"
#include "text/unicode.hpp"

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
  plan.codebook_alone = !options.generator.qdpx;
  plan.naming = naming;
  plan.fold = fold_for_comparing;
  plan.variables = variable_names(options.reader.columns.attributes, plan.flavor, plan.fold);
  for (const auto& document : documents) {
    plan.other_codes.insert(plan.fold(probe_name(document)));
    for (const auto& [month, rows] : document.group->months)
      plan.other_codes.insert(plan.fold(naming.month_heading(month)));
  }
  for (const auto group : {code_group::cases, code_group::months, code_group::probes,
                           code_group::experiments, code_group::links})
    plan.other_codes.insert(plan.fold(group));
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
      codebook_(plan, documents_, folder.scratch() / ManifestProject().codebook) {
  if (!plan.codebook_alone)
    writer_.emplace(plan, documents_, folder.scratch(), options.memory / memory_fraction);
}

void ProjectAssembly::take(ProjectChunk&& chunk, std::size_t document, bool last) {
  codebook_.append(std::move(chunk.codebook));
  if (!writer_) return;
  if (placed_.size() >= most_placed_) settle_one();
  writer_->place(chunk, documents_[document], last);
  CaseWorker::Spans spans = {std::move(chunk.variants[without_links].spans),
                             std::move(chunk.variants[with_links].spans)};
  placed_.push_back({std::move(chunk), document, last,
                     crew_.submit([spans = std::move(spans)](CaseWorker& worker) {
                       return worker.render_selections(spans);
                     })});
}

void ProjectAssembly::settle_one() {
  auto& [chunk, document, last, selections] = placed_.front();
  writer_->append(std::move(chunk), selections.get(), document, last);
  placed_.pop_front();
}

ManifestProject ProjectAssembly::finish(const Manifest& manifest) {
  while (!placed_.empty()) settle_one();
  ManifestProject project;
  const auto codes = codebook_.name_codes();
  if (writer_) finish_project(manifest, codes, project);
  project.written_codebook = codebook_.finish(codes);
  folder_.publish(folder_.scratch() / project.codebook, project.codebook);
  return project;
}

void ProjectAssembly::finish_project(const Manifest& manifest, const CodebookWriter::Codes& codes,
                                     ManifestProject& project) {
  std::vector<ProjectWriter::Files> files;
  for (const auto& document : manifest.documents)
    files.push_back({options_.output / document.file, options_.output / document.file_with_links});
  const auto made = folder_.scratch() / project.file;
  project.written = writer_->finish(files, codes, made);
  project.cases_without_coding = writer_->without_coding();
  folder_.publish(made, project.file);
}

}  // namespace casebook
