// SPDX-License-Identifier: MIT
#include "export/export.hpp"

#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

#include "error.hpp"
#include "export/complete.hpp"
#include "export/input.hpp"
#include "export/production.hpp"
#include "folder/output_folder.hpp"
#include "reader/several/several_files.hpp"
#include "terminal/out_of_memory.hpp"
#include "text/path.hpp"

namespace casebook {
namespace {

/// Makes sure that the files being read are not replaced.
void require_kept(const OutputFolder& folder, const ExportOptions& options) {
  constexpr std::string_view sqlite = "sqlite:";
  std::string_view source = options.reader.source;
  if (source.starts_with(sqlite)) source.remove_prefix(sqlite.size());
  folder.require_kept(path_of(source));
  for (const std::string& file : several_files(std::string(source)))
    folder.require_kept(path_of(file));
  if (options.template_file) folder.require_kept(*options.template_file);
}

/// Reports a file in the way before the work begins, not at its end.
void require_free(const OutputFolder& folder, const std::vector<Document>& documents,
                  const std::vector<Variant>& wanted) {
  for (const Document& document : documents)
    for (const Variant variant : wanted)
      folder.require_free(path_of(document_path(document.files, variant)));
}

/// `report`: the file that is to hold the report where nothing else is written; else empty.
void run(const ExportOptions& options, const std::filesystem::path& report, Progress& progress,
         Interrupt& interrupt) {
  Input input(options, Input::Kept::no, progress);
  Prepared& prepared = input.prepared();
  std::optional<OutputFolder> folder;
  if (!options.dry_run) {
    folder.emplace(options.output, options.overwrite, prepared.options.changes.value_or(""));
    require_kept(*folder, prepared.options);
  }
  const Interrupt::Cleanup cleanup(interrupt, [&] {
    if (folder) folder->abandon();
  });
  const std::filesystem::path scratch = folder ? folder->scratch() : std::filesystem::path{};
  const std::filesystem::path content = folder ? folder->content() : std::filesystem::path{};
  input.read(scratch, progress, interrupt);
  if (folder) require_free(*folder, prepared.documents, prepared.options.generator.variants);
  const Production production(prepared, {content, scratch, report}, std::move(input.look()));
  const Written written =
      write_corpus(input.rows(), production.corpus(), production.outputs(), progress, interrupt);
  complete(prepared, production, written, folder ? &*folder : nullptr, progress);
  if (folder || !report.empty()) note_that_all_is_done();
  say_what_was_done(prepared, report, progress);
}

}  // namespace

void run_export(const ExportOptions& options, Progress& progress, Interrupt& interrupt) {
  run(options, {}, progress, interrupt);
}

void run_report(const InspectOptions& options, Progress& progress, Interrupt& interrupt) {
  ExportOptions all;
  all.reader = options.reader;
  all.dry_run = true;
  all.output = *options.html;
  if (std::filesystem::exists(all.output))
    throw OutputError("There is a file " + all.output.string() + " already",
                      "Give the report another name, or remove that file");
  run(all, all.output, progress, interrupt);
}

}  // namespace casebook
