// SPDX-License-Identifier: MIT
#include "export/assemble.hpp"

#include <memory>
#include <utility>

#include "export/cut.hpp"
#include "export/work.hpp"
#include "names/document.hpp"
#include "threads/in_order.hpp"

namespace casebook {
namespace {

using Batch = std::vector<FinishedChunk>;

/// Passes the finished chunks of the workers to the outputs, on one thread.
class Assembly {
 public:
  Assembly(const Outputs& outputs, const Corpus& corpus, Progress& progress)
      : outputs_(outputs), corpus_(corpus), progress_(progress) {
    written_.documents.resize(corpus.documents.size());
  }

  void take(Batch&& batch) {
    for (FinishedChunk& chunk : batch) {
      for (std::size_t i = 0; i < outputs_.size(); ++i)
        outputs_[i]->take(std::move(chunk.parts[i]), chunk.place);
      written_.documents[chunk.place.document->number] += chunk.counts;
      written_.all += chunk.counts;
    }
    progress_.writing(written_.all.cases, corpus_.cases);
  }

  Written finish() { return std::move(written_); }

 private:
  const Outputs& outputs_;
  const Corpus& corpus_;
  Progress& progress_;
  Written written_;
};

}  // namespace

Written write_corpus(const Sorter& sorter, const Plan& plan, const Corpus& corpus,
                     const Outputs& outputs, Progress& progress, const Interrupt& interrupt) {
  PerWorker<CaseWorker> workers(corpus.workers, [&] {
    return std::make_unique<CaseWorker>(corpus.options.normalizer, corpus.naming, outputs);
  });
  Assembly assembly(outputs, corpus, progress);
  InOrder<Batch> in_order(std::size_t{2} * corpus.workers.count(),
                          [&](Batch&& batch) { assembly.take(std::move(batch)); });
  const auto work = [&](std::vector<Chunk>& chunks, unsigned worker) {
    Batch batch;
    for (Chunk& chunk : chunks) {
      const Probe& probe = *plan.sources[chunk.place.document->number].probe;
      batch.push_back(workers.of(worker).work(chunk, probe));
    }
    return batch;
  };
  cut_batches(sorter, plan, corpus.naming, corpus.scratch, [&](std::vector<Chunk>&& chunks) {
    interrupt.check();
    return in_order.announce(
        corpus.workers.submit([&work, chunks = std::move(chunks)](unsigned worker) mutable {
          return work(chunks, worker);
        }));
  });
  in_order.finish();
  return assembly.finish();
}

std::vector<Listing> finish_outputs(const Outputs& outputs, const Written& written,
                                    const std::vector<Warning>& warnings,
                                    std::uint64_t rows_left_out) {
  std::vector<Listing> listings;
  for (const auto& output : outputs) {
    output->conclude({written.documents, written.all, warnings, listings, rows_left_out});
    listings.push_back(output->finish());
  }
  return listings;
}

}  // namespace casebook
