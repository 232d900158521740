// SPDX-License-Identifier: MIT
#include "export/assemble.hpp"

#include <memory>
#include <utility>

#include "names/document.hpp"
#include "threads/in_order.hpp"

namespace casebook {

Assembler::Assembler(const Outputs& outputs, const Corpus& corpus, Progress& progress)
    : outputs_(outputs), corpus_(corpus), progress_(progress) {
  written_.documents.resize(corpus.documents.size());
}

void Assembler::take(FinishedChunk&& chunk) {
  for (std::size_t i = 0; i < outputs_.size(); ++i)
    outputs_[i]->take(std::move(chunk.parts[i]), chunk.place);
  written_.documents[chunk.place.document->number] += chunk.counts;
  written_.all += chunk.counts;
  progress_.writing(written_.all.cases, corpus_.cases);
}

void finish_chunks(const RowSource& rows, const Corpus& corpus, const Outputs& outputs,
                   const IsWanted& wanted, const std::function<void(FinishedChunk&&)>& take,
                   const Interrupt& interrupt) {
  using Batch = std::vector<FinishedChunk>;
  PerWorker<CaseWorker> workers(corpus.workers, [&] {
    return std::make_unique<CaseWorker>(corpus.options.normalizer, corpus.naming, outputs);
  });
  InOrder<Batch> in_order(std::size_t{2} * corpus.workers.count(), [&](Batch&& batch) {
    for (FinishedChunk& chunk : batch) take(std::move(chunk));
  });
  const auto work = [&](std::vector<Chunk>& chunks, unsigned worker) {
    Batch batch;
    for (Chunk& chunk : chunks)
      batch.push_back(workers.of(worker).work(chunk, rows.probe(*chunk.place.document)));
    return batch;
  };
  rows.cut(wanted, [&](std::vector<Chunk>&& chunks) {
    interrupt.check();
    return in_order.announce(
        corpus.workers.submit([&work, chunks = std::move(chunks)](unsigned worker) mutable {
          return work(chunks, worker);
        }));
  });
  in_order.finish();
}

Written write_corpus(const RowSource& rows, const Corpus& corpus, const Outputs& outputs,
                     Progress& progress, const Interrupt& interrupt) {
  Assembler assembler(outputs, corpus, progress);
  finish_chunks(
      rows, corpus, outputs, every_document,
      [&](FinishedChunk&& chunk) { assembler.take(std::move(chunk)); }, interrupt);
  return assembler.finish();
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
