// SPDX-License-Identifier: MIT
#include "export/shards/write_plan.hpp"

#include <filesystem>
#include <vector>

#include "error.hpp"
#include "export/input.hpp"
#include "export/shards/fragment.hpp"
#include "export/shards/plan_file.hpp"
#include "files/archive.hpp"
#include "terminal/out_of_memory.hpp"
#include "text/number.hpp"
#include "text/path.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

void require_new(const fs::path& file) {
  if (fs::exists(fs::symlink_status(file)))
    throw OutputError("There is a file " + file.string() + " already",
                      "Give the plan another name, or remove that file");
}

/// Writes the chunks of all documents, and where each document begins.
void write_chunks(BlockWriter& out, const RowSource& rows, const Prepared& prepared,
                  Progress& progress, const Interrupt& interrupt) {
  std::vector<std::uint64_t> positions;
  std::uint64_t cases = 0;
  rows.cut(every_document, [&](std::vector<Chunk>&& batch) {
    interrupt.check();
    for (const Chunk& chunk : batch) {
      if (chunk.place.first()) positions.push_back(out.position());
      Packer packer;
      packer(chunk);
      out.add(packer.bytes());
      cases += chunk.items.size();
    }
    progress.writing(cases, prepared.manifest.rows_read);
    return true;
  });
  const std::uint64_t end = out.position();
  Packer packer;
  packer(positions);
  out.add(packer.bytes());
  out.add_number(end);
}

}  // namespace

void run_plan(const PlanOptions& options, Progress& progress, Interrupt& interrupt) {
  require_new(options.output);
  if (is_plan_file(options.to_export.reader.source))
    throw UsageError(options.to_export.reader.source + " is a plan already",
                     "Give it to casebook export");
  Input input(options.to_export, Input::Kept::yes, progress);
  const Prepared& prepared = input.prepared();
  const fs::path output = absolute_path(options.output);
  const fs::path folder = output.parent_path();
  const fs::path made = partial_path(output);
  BlockWriter out(folder, made.filename().string());
  input.read(folder, progress, interrupt);
  out.add(plan_file_head());
  pack_prepared(out, prepared);
  write_chunks(out, input.rows(), prepared, progress, interrupt);
  static_cast<void>(out.commit());
  put_in_place(made, options.output, Replacing::refused);
  note_that_all_is_done();
  progress.say("Wrote the plan of " + counted(prepared.manifest.rows_read, "case", "cases") +
               " in " + counted(prepared.documents.size(), "document", "documents") + " to " +
               options.output.string());
}

}  // namespace casebook
