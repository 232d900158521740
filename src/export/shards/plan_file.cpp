// SPDX-License-Identifier: MIT
#include "export/shards/plan_file.hpp"

#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

#include "error.hpp"
#include "export/shards/fragment.hpp"
#include "export/shards/kept_options.hpp"
#include "text/path.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

/// Whatever comes behind it depends on the version.
constexpr std::string_view magic = "casebook plan ";

}  // namespace

std::string plan_file_head() { return std::string(magic) + CASEBOOK_VERSION; }

bool is_plan_file(const std::string& source) {
  std::error_code error;
  if (!fs::is_regular_file(fs::status(path_of(source), error))) return false;
  std::ifstream in(path_of(source), std::ios::binary);
  std::string head(sizeof(std::uint64_t) + magic.size(), '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  return in && head.ends_with(magic);
}

PlannedRows::PlannedRows(fs::path file) : file_(std::move(file)), in_(file_) {
  if (const std::string first = in_.next(); first != plan_file_head())
    throw SourceError(file_.string() + " was written by another version of casebook (" +
                          first.substr(magic.size()) + ")",
                      "Write the plan again with this one, " CASEBOOK_VERSION);
}

Prepared PlannedRows::prepared(const ExportOptions& run) {
  if (packed_options(run) != packed_options({}))
    throw UsageError("The options of the export stand in " + file_.string() + " already",
                     "Give them to casebook plan, and here only -o, --shard, --overwrite, -j and "
                     "--memory");
  Prepared prepared = unpack_prepared(in_);
  prepared.options.output = run.output;
  prepared.options.overwrite = run.overwrite;
  prepared.options.dry_run = run.dry_run;
  prepared.options.threads = run.threads;
  prepared.options.memory = run.memory;
  prepared.options.shard = run.shard;
  prepared.options.reader.source = run.reader.source;
  in_.seek(in_.last_number());
  in_.unpack(positions_);
  if (positions_.size() != prepared.documents.size()) in_.fail();
  return prepared;
}

void PlannedRows::cut(const IsWanted& wanted, const TakeBatch& take) const {
  Batches batches(take);
  for (const Document& document : prepared_->documents) {
    if (!wanted(document)) continue;
    in_.seek(positions_[document.number]);
    for (bool last = false; !last;) {
      Chunk chunk;
      in_.unpack(chunk);
      chunk.place.document = &document;
      last = chunk.place.last;
      if (!batches.add(std::move(chunk))) return;
    }
  }
  batches.finish();
}

const std::string& PlannedRows::probe(const Document& document) const {
  return prepared_->probes[document.number];
}

}  // namespace casebook
