// SPDX-License-Identifier: MIT
#include "export/corpus_writer.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include "error.hpp"
#include "export/assembly.hpp"
#include "export/work.hpp"
#include "qda/project_assembly.hpp"
#include "threads/in_order.hpp"
#include "threads/workers.hpp"

namespace casebook {
namespace {

unsigned thread_count(unsigned asked) {
  return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

std::string repaired(const std::string& probe) { return probe.empty() ? probe : tidy_line(probe); }

/// Chunks go to a worker together until they hold so many bytes: small documents do, for handing
/// something over costs as much as some rows. A full chunk goes alone.
constexpr std::size_t bytes_in_batch = 64 << 10;
/// What each counts for beside its rows, for a document costs something, too: the smallest shall
/// not all go to one worker.
constexpr std::size_t cost_of_chunk = 4 << 10;

/// Cuts the documents into chunks and gives them to `take` in batches, while that is true.
void cut_batches(const Sorter& sorter, const std::vector<PlannedDocument>& plan,
                 const Naming& naming, const std::function<bool(std::vector<Chunk>&&)>& take) {
  std::vector<Chunk> batch;
  std::size_t bytes = 0;
  const auto add = [&](Chunk&& chunk) {
    bytes += chunk.rows.size() + cost_of_chunk;
    batch.push_back(std::move(chunk));
    if (bytes < bytes_in_batch) return true;
    bytes = 0;
    return take(std::exchange(batch, {}));
  };
  cut_chunks(sorter, plan, add, naming);
  if (!batch.empty()) take(std::move(batch));
}

/// What a worker does with a batch. `assembly` null: nothing is written.
std::vector<FinishedChunk> work_off(const std::vector<Chunk>& batch,
                                    const std::vector<PlannedDocument>& plan, CaseWorker& worker,
                                    Assembly* assembly) {
  std::vector<FinishedChunk> finished;
  for (const Chunk& chunk : batch) {
    finished.push_back(worker.work(chunk, plan[chunk.document]));
    if (assembly && chunk.whole_document()) assembly->write_alone(finished.back());
  }
  return finished;
}

}  // namespace

void CorpusWriter::list_documents() {
  manifest_.documents.reserve(plan_.size());
  for (const auto& planned : plan_) {
    manifest_.documents.push_back({repaired(planned.group->probe),
                                   planned.info,
                                   "documents/" + planned.files.plain,
                                   "documents-with-links/" + planned.files.linked,
                                   {},
                                   {}});
  }
}

void CorpusWriter::write(const Sorter& sorter, Progress& progress, const Interrupt& interrupt) {
  list_documents();
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

  InOrder<std::vector<FinishedChunk>> in_order(std::size_t{2} * threads, [&](auto&& batch) {
    for (FinishedChunk& chunk : batch) {
      manifest_.documents[chunk.document].counts += chunk.rendered.counts;
      manifest_.counts += chunk.rendered.counts;
      if (assembly) assembly->take(chunk);
    }
    progress.writing(manifest_.counts.cases, manifest_.rows_read);
  });
  cut_batches(sorter, plan_, naming_, [&](std::vector<Chunk>&& batch) {
    interrupt.check();
    return in_order.announce(
        crew.submit([this, &assembly, batch = std::move(batch)](CaseWorker& worker) {
          return work_off(batch, plan_, worker, assembly ? &*assembly : nullptr);
        }));
  });
  in_order.finish();
  if (assembly) assembly->finish();
}

}  // namespace casebook
