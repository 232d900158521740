// SPDX-License-Identifier: MIT
#include "export/shards/shard.hpp"

#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "export/assemble.hpp"
#include "export/input.hpp"
#include "export/production.hpp"
#include "export/shards/fragment.hpp"
#include "export/shards/partition.hpp"
#include "files/digest.hpp"
#include "files/source_date.hpp"
#include "folder/shard_folder.hpp"
#include "terminal/out_of_memory.hpp"
#include "text/number.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

ShardRecord record_of(const Prepared& prepared, const Shard& shard) {
  ShardRecord record;
  record.version = prepared.manifest.version;
  record.source = prepared.manifest.source;
  record.options = Sha256()
                       .update(packed_options(prepared.options))
                       .update(prepared.manifest.template_sha256)
                       .hex();
  record.date = source_date_text().value_or("");
  record.rows = std::to_string(prepared.digest.value_or(0));
  record.row_count = prepared.manifest.rows_read;
  record.shard = shard;
  return record;
}

/// The outputs that only a merge finishes have begun files, which are gone with them; their folders
/// are not.
void remove_empty_folders(const fs::path& folder) {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_directory()) folders.push_back(entry.path());
  std::error_code ignored;
  for (auto one = folders.rbegin(); one != folders.rend(); ++one) fs::remove(*one, ignored);
}

/// What a shard has written.
struct Share {
  std::size_t documents = 0;
  std::uint64_t cases = 0;
};

Share write_share(const RowSource& rows, const Prepared& prepared, const Shard& shard,
                  const ShardFolder& folder, Look&& look, Progress& progress,
                  const Interrupt& interrupt) {
  const Production production(prepared, {folder.content(), folder.scratch(), {}, true},
                              std::move(look));
  const std::vector<unsigned> shards = partition(prepared.documents, shard.count);
  FragmentWriter fragment(folder.content(), prepared);
  Share share;
  const auto take = [&](FinishedChunk&& chunk) {
    for (std::size_t i = 0; i < chunk.parts.size(); ++i)
      chunk.parts[i] = production.outputs()[i]->settle(std::move(chunk.parts[i]), chunk.place);
    fragment.take(chunk);
    share.documents += chunk.place.last;
    share.cases += chunk.counts.cases;
    progress.writing(share.cases, prepared.manifest.rows_read / shard.count);
  };
  const auto is_mine = [&](const Document& one) { return shards[one.number] == shard.number; };
  finish_chunks(rows, production.corpus(), production.outputs(), is_mine, take, interrupt);
  fragment.commit();
  return share;
}

}  // namespace

void run_shard(const ExportOptions& options, Progress& progress, Interrupt& interrupt) {
  Input input(options, Input::Kept::yes, progress);
  const Prepared& prepared = input.prepared();
  ShardFolder folder(options.output, *options.shard, options.overwrite);
  const Interrupt::Cleanup cleanup(interrupt, [&] { folder.abandon(); });
  input.read(folder.scratch(), progress, interrupt);
  const ShardRecord record = record_of(prepared, *options.shard);
  folder.require_same_export(record);
  const Share share = write_share(input.rows(), prepared, *options.shard, folder,
                                  std::move(input.look()), progress, interrupt);
  remove_empty_folders(folder.content());
  progress.begin("Putting the shard into its folder");
  folder.commit(record);
  note_that_all_is_done();
  progress.say("Wrote " + counted(share.cases, "case", "cases") + " in " +
               counted(share.documents, "document", "documents") + " to " +
               (options.output / shard_name(*options.shard)).string());
}

}  // namespace casebook
