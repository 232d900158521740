// SPDX-License-Identifier: MIT
#include <deque>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "error.hpp"
#include "export/complete.hpp"
#include "export/production.hpp"
#include "export/shards/fragment.hpp"
#include "export/shards/partition.hpp"
#include "export/shards/shard.hpp"
#include "files/source_date.hpp"
#include "folder/output_folder.hpp"
#include "folder/shard_folder.hpp"
#include "template/template.hpp"
#include "terminal/out_of_memory.hpp"
#include "text/path.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

fs::path existing(const fs::path& folder) {
  std::error_code error;
  fs::path found = canonical_path(folder, error);
  if (error || !fs::is_directory(found))
    throw OutputError(folder.string() + " is not a folder",
                      "Give the folder that holds the shards");
  return found;
}

void require_this_version(const fs::path& folder, const ShardRecord& record) {
  if (record.version != CASEBOOK_VERSION)
    throw OutputError((folder / shard_name(record.shard)).string() +
                          " was written by another version of casebook (" + record.version + ", " +
                          CASEBOOK_VERSION + ")",
                      "Merge with the version that wrote the shards");
}

/// What a merge writes itself bears the date, too.
void require_this_date(const fs::path& folder, const ShardRecord& record) {
  if (record.date != source_date_text().value_or(""))
    throw OutputError((folder / shard_name(record.shard)).string() +
                          " was written with another SOURCE_DATE_EPOCH",
                      record.date.empty() ? "Merge without that environment variable"
                                          : "Set it as it was: to " + record.date);
}

/// A merge writes where the shards are: it cannot be told to write elsewhere.
std::string hint_of_merge(const std::string& hint) {
  const auto names = [&](const char* option) { return hint.find(option) != std::string::npos; };
  if (names("--changes")) return "Move it to another place";
  if (!names("with -o")) return hint;
  if (!names("--overwrite")) return "Move the shards to another folder, and merge them there";
  return "Use --overwrite to replace an earlier export and write beside other files, or merge the "
         "shards in another folder";
}

/// All files of the shards, relative to the folder of the export.
std::vector<WrittenFile> files_of(const fs::path& folder, const std::vector<ShardRecord>& shards) {
  std::vector<WrittenFile> files;
  for (const ShardRecord& one : shards) {
    const std::string place = shard_name(one.shard) + '/';
    for (const WrittenFile& file : one.files)
      files.push_back({place + file.name, file.bytes, file.sha256});
    files.push_back(describe_file(folder, place + shard_record_name));
  }
  return files;
}

void require_all(const fs::path& folder, const std::vector<WrittenFile>& files) {
  for (const WrittenFile& file : files)
    if (!fs::is_regular_file(fs::symlink_status(folder / path_of(file.name))))
      throw OutputError((folder / path_of(file.name)).string() + " is missing",
                        "Write that shard again with --overwrite");
}

void take_over(OutputFolder& folder, const std::vector<ShardRecord>& shards) {
  for (const ShardRecord& one : shards)
    for (const WrittenFile& file : one.files)
      if (file.name != fragment_name)
        folder.take_over(shard_name(one.shard) + '/' + file.name, file.name);
}

/// Takes the finished chunks of all shards in the order of the documents. No fragment is open when
/// it returns, because some systems cannot move a file that is.
Written assemble(std::deque<FragmentReader> fragments, const Production& production,
                 Progress& progress, const Interrupt& interrupt) {
  const Corpus& corpus = production.corpus();
  Assembler assembler(production.outputs(), corpus, progress);
  const auto shards = partition(corpus.documents, static_cast<unsigned>(fragments.size()));
  for (const Document& document : corpus.documents) {
    interrupt.check();
    for (bool last = false; !last;) {
      FinishedChunk chunk =
          fragments[shards[document.number] - 1].next(document, production.outputs());
      last = chunk.place.last;
      assembler.take(std::move(chunk));
    }
  }
  return assembler.finish();
}

/// What all shards know, and how this run is to run.
Prepared prepared_by(std::deque<FragmentReader>& fragments, const MergeOptions& options) {
  Prepared prepared = fragments.front().prepared();
  for (std::size_t i = 1; i < fragments.size(); ++i) fragments[i].prepared();
  prepared.options.output = options.folder;
  prepared.options.threads = options.threads;
  prepared.options.memory = options.memory;
  return prepared;
}

void merge(const MergeOptions& options, Progress& progress, Interrupt& interrupt) {
  const fs::path place = existing(options.folder);
  OutputFolder::restore(place);
  clear_unfinished_shards(place);
  const std::vector<ShardRecord> shards = read_shards(place);
  require_this_version(place, shards.front());
  require_this_date(place, shards.front());
  const std::vector<WrittenFile> files = files_of(place, shards);
  require_all(place, files);
  std::deque<FragmentReader> fragments;
  for (const ShardRecord& one : shards) fragments.emplace_back(place / shard_name(one.shard));
  Prepared prepared = prepared_by(fragments, options);
  OutputFolder folder(place, options.overwrite, prepared.options.changes.value_or(""), files);
  const Interrupt::Cleanup cleanup(interrupt, [&] { folder.abandon(); });
  take_over(folder, shards);
  ChosenLook look = choose_look({}, progress);  // no document is written here
  const Production production(prepared, {folder.content(), folder.scratch(), {}},
                              std::move(look.look));
  const Written written = assemble(std::move(fragments), production, progress, interrupt);
  complete(prepared, production, written, &folder, progress);
  note_that_all_is_done();
  say_what_was_done(prepared, {}, progress);
}

}  // namespace

void run_merge(const MergeOptions& options, Progress& progress, Interrupt& interrupt) {
  try {
    merge(options, progress, interrupt);
  } catch (const OutputError& error) {
    throw OutputError(error.what(), hint_of_merge(error.hint()));
  }
}

}  // namespace casebook
