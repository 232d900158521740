// SPDX-License-Identifier: MIT
#include "corpus_writer.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include "assembly.hpp"
#include "case_worker.hpp"
#include "error.hpp"
#include "pipeline/in_order.hpp"
#include "pipeline/workers.hpp"
#include "project_assembly.hpp"

namespace casebook {
namespace {

unsigned thread_count(unsigned asked) {
  return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

std::string repaired(const std::string& probe) { return probe.empty() ? probe : tidy_line(probe); }

}  // namespace

void CorpusWriter::write(const Sorter& sorter, Progress& progress, const Interrupt& interrupt) {
  for (const auto& planned : plan_) {
    manifest_.documents.push_back({repaired(planned.group->probe),
                                   planned.info,
                                   "documents/" + planned.files.plain,
                                   "documents-with-links/" + planned.files.linked,
                                   {},
                                   {}});
  }
  const auto threads = thread_count(options_.threads);
  std::optional<ProjectPlan> project;
  if (folder_ && (options_.generator.qdpx || options_.generator.codebook))
    project = plan_project(options_, naming_, plan_);
  const ProjectPlan* const to_project = project ? &*project : nullptr;
  Workers<CaseWorker> crew(
      threads, [&] { return std::make_unique<CaseWorker>(options_, naming_, look_, to_project); });
  std::optional<CorpusRun> run;
  std::optional<Assembly> assembly;
  if (folder_) {
    run.emplace(CorpusRun{options_, naming_, look_, plan_, *folder_, manifest_});
    assembly.emplace(*run, to_project, crew, threads);
  }

  InOrder<FinishedChunk> in_order(std::size_t{2} * threads, [&](FinishedChunk&& chunk) {
    manifest_.documents[chunk.document].counts += chunk.rendered.counts;
    manifest_.counts += chunk.rendered.counts;
    if (assembly) assembly->take(chunk);
    progress.writing(manifest_.counts.cases, manifest_.rows_read);
  });
  const auto announce = [&](Chunk&& chunk) {
    interrupt.check();
    const auto& document = plan_[chunk.document];
    return in_order.announce(
        crew.submit([&document, &assembly, chunk = std::move(chunk)](CaseWorker& worker) {
          auto finished = worker.work(chunk, document);
          if (assembly && chunk.whole_document()) assembly->write_alone(finished);
          return finished;
        }));
  };
  cut_chunks(sorter, plan_, announce, naming_);
  in_order.finish();
  if (assembly) assembly->finish();
}

}  // namespace casebook
