// SPDX-License-Identifier: MIT
#include "export/export.hpp"

#include <fmt/format.h>

#include <optional>
#include <ostream>

#include "export/corpus_writer.hpp"
#include "export/plan.hpp"
#include "export/read_rows.hpp"
#include "export/selection.hpp"
#include "folder/manifest.hpp"
#include "folder/output_folder.hpp"
#include "names/naming.hpp"
#include "normalizer/normalizer.hpp"
#include "sorter/sorter.hpp"
#include "template/template.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

/// A probe of which nothing can be shown is no probe: all its rows stand in one document.
bool is_blank(std::string_view probe) { return tidy_line(probe).empty(); }

void say_what_was_done(const Manifest& manifest, const ExportOptions& options, Progress& progress) {
  const auto& counts = manifest.counts;
  progress.say(fmt::format(
      "{} {} cases in {} documents{}{}", options.dry_run ? "Would write" : "Wrote",
      grouped(counts.cases), grouped(manifest.documents.size()),
      options.dry_run ? " to " : ", with and without links, to ", options.output.string()));
  if (!manifest.sheets_left_out.empty()) progress.say("Left out " + manifest.sheets_left_out);
  progress.say_verbosely(fmt::format(
      "{} rows left out by the options, {} cases without text, {} undated, {} whose text does not "
      "begin with its probe, {} links, {} of them cut off",
      grouped(manifest.rows_left_out), grouped(counts.empty), grouped(counts.undated),
      grouped(counts.probe_not_split), grouped(counts.links), grouped(counts.truncated_links)));
  for (std::size_t kind = 0; kind < Repairs::kind_count; ++kind) {
    if (const auto count = counts.repairs.count[kind]) {
      progress.say_verbosely(fmt::format("{}: {}", Repairs::names[kind], grouped(count)));
    }
  }
}

}  // namespace

void run_export(const ExportOptions& asked, Progress& progress, Interrupt& interrupt) {
  Manifest manifest;
  manifest.version = CASEBOOK_VERSION;
  const Template look = choose_look(asked, manifest, progress);
  const auto reader = open_reader(asked.reader);
  ExportOptions options = asked;
  options.reader.columns.attributes = reader->attributes();
  const Naming naming(options.generator, options.reader.columns.attributes);
  std::optional<OutputFolder> folder;
  if (!options.dry_run) folder.emplace(options.output, options.overwrite);
  const Interrupt::Cleanup cleanup(interrupt, [&] {
    if (folder) folder->abandon();
  });

  manifest.source = reader->description();
  Sorter sorter(options.memory, folder ? folder->scratch() : std::filesystem::path{}, is_blank);
  RowFilter filter(options.selection);
  const auto seen = read_rows(*reader, progress, interrupt, [&](Row& row) {
    const auto date = date_of(row.date);
    if (!filter.wants(row, date)) return;
    sorter.add(row, date);
    ++manifest.rows_read;
  });
  manifest.rows_left_out = seen - manifest.rows_read;

  const auto plan =
      plan_documents(sorter.finish(), options.normalizer, options.generator.max_cases, naming);
  CorpusWriter writer(options, naming, look, folder ? &*folder : nullptr, plan, manifest);
  writer.write(sorter, progress, interrupt);
  if (folder) folder->commit([&](std::ostream& out) { write_json(out, manifest, options); });
  say_what_was_done(manifest, options, progress);
}

}  // namespace casebook
