// SPDX-License-Identifier: MIT
#include "export/export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <new>
#include <optional>
#include <ostream>
#include <thread>
#include <utility>

#include "error.hpp"
#include "export/assemble.hpp"
#include "export/outputs.hpp"
#include "export/plan.hpp"
#include "export/selection.hpp"
#include "folder/manifest.hpp"
#include "folder/output_folder.hpp"
#include "html/report.hpp"
#include "names/columns.hpp"
#include "names/document.hpp"
#include "names/naming.hpp"
#include "normalizer/normalizer.hpp"
#include "normalizer/short_value.hpp"
#include "output/joined_cases.hpp"
#include "reader/doubts.hpp"
#include "reader/open.hpp"
#include "reader/read_rows.hpp"
#include "sorter/sorter.hpp"
#include "template/template.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

/// Whether nothing visible is left of a probe: all rows with such probes are in one document.
bool is_blank(std::string_view probe) { return tidy_line(probe).empty(); }

std::string repaired(const std::string& probe) { return probe.empty() ? probe : tidy_line(probe); }

unsigned thread_count(unsigned asked) {
  return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

void list_documents(Manifest& manifest, const Plan& plan, const std::vector<Document>& documents,
                    const Written& written) {
  manifest.documents.reserve(documents.size());
  for (const Document& document : documents) {
    const auto& counts = written.documents[document.number];
    const std::string& probe = plan.sources[document.number].group->probe;
    manifest.documents.push_back({repaired(probe), &document, counts});
  }
  manifest.counts = written.all;
}

std::string_view which_variants(const std::vector<Variant>& wanted) {
  if (wanted == both_variants) return ", with and without links,";
  return holds(wanted, Variant::with_links) ? ", with links," : ", without links,";
}

std::string cases_in_words(const Manifest& manifest, const GeneratorOptions& options) {
  if (!options.join_cases) return counted(manifest.counts.cases, "case", "cases");
  return counted(manifest.counts.cases, "row", "rows") + " of " +
         counted(manifest.joined_cases, "case", "cases");
}

/// `report`: the file of a report alone, or empty.
std::string result_of(const Manifest& manifest, const ExportOptions& options,
                      const std::filesystem::path& report) {
  const std::string what = cases_in_words(manifest, options.generator) + " in " +
                           counted(manifest.documents.size(), "document", "documents");
  if (!report.empty()) return "Wrote " + report.string() + ", the report of " + what;
  const std::string where = " to " + options.output.string();
  if (options.dry_run) return "Would write " + what + where;
  return "Wrote " + what + std::string(which_variants(options.generator.variants)) + where;
}

void say_what_was_done(const Manifest& manifest, const ExportOptions& options,
                       const std::filesystem::path& report, Progress& progress) {
  const auto& counts = manifest.counts;
  progress.say(result_of(manifest, options, report));
  for (const Listing& listing : manifest.listings)
    if (!listing.left_out.empty()) progress.say("Left out " + listing.left_out);
  for (const Warning& warning : manifest.warnings) progress.say(sentence_of(warning));
  for (const Listing& listing : manifest.listings)
    for (const Warning& warning : listing.warnings) progress.say(sentence_of(warning));
  progress.say_verbosely(fmt::format(
      "{} left out by the options, {} without text, {} undated, {} whose text does not begin with "
      "its probe, {} read as Markdown, {}, {} of them cut off, {} in code",
      counted(manifest.rows_left_out, "row", "rows"), counted(counts.empty, "case", "cases"),
      grouped(counts.undated), grouped(counts.probe_not_split), grouped(counts.markdown),
      counted(counts.links, "link", "links"), grouped(counts.truncated_links),
      grouped(counts.links_in_code)));
  for (std::size_t kind = 0; kind < Repairs::kind_count; ++kind)
    if (const auto count = counts.repairs.count[kind])
      progress.say_verbosely(
          fmt::format("{}: {}", words_of(static_cast<Repairs::Kind>(kind)), grouped(count)));
}

/// Sorts the wanted rows, and counts all rows.
void read_into(Sorter& sorter, Reader& reader, const Selection& selection, Doubts& doubts,
               Manifest& manifest, Progress& progress, Interrupt& interrupt) {
  RowFilter filter(selection);
  const auto seen = read_rows(reader, progress, interrupt, [&](Row& row) {
    const auto date = doubts.look_at(row);
    if (!filter.wants(row, date)) return;
    sorter.add(row, date);
    ++manifest.rows_read;
  });
  manifest.rows_left_out = seen - manifest.rows_read;
  filter.check_matches();
  doubts.conclude(reader);
  if (const auto warning = filter.warning()) doubts.add(*warning);
}

/// What was done to names, for which the rows give no reason.
void add_warnings_of_names(Doubts& doubts, const Manifest& manifest, const Naming& naming) {
  Warning plain{"Cases and documents without emoji and characters beyond the BMP in their names",
                manifest.counts.made_plain, "", ""};
  for (const ManifestDocument& document : manifest.documents)
    plain.count += naming.plain(document.document->title) != document.document->title;
  if (plain.count > 0) doubts.add(std::move(plain));
}

/// Adds the warnings that are known only after the texts were normalized and written.
std::vector<Warning> conclude(Doubts& doubts, const Manifest& manifest,
                              const ExportOptions& options) {
  constexpr std::uint64_t opens_well = std::uint64_t{32} << 20;  // in Word
  doubts.add_repairs(manifest.counts.repairs, options.normalizer.repair_mojibake);
  Warning large{"Documents of more than 32 MB of text, which Word opens slowly if at all", 0, "",
                "--max-cases writes them in parts"};
  for (const ManifestDocument& document : manifest.documents)
    if (document.counts.text_bytes > opens_well && large.count++ == 0)
      large.example = document.document->title;
  if (large.count > 0) doubts.add(std::move(large));
  return doubts.warnings();
}

/// What is known of joined cases when all their turns have come.
void look_at_joined(const JoinedCases& joined, Manifest& manifest, Doubts& doubts) {
  manifest.joined_cases = joined.cases().size();
  for (Warning& warning : joined.warnings()) doubts.add(std::move(warning));
}

/// Makes sure that the files being read are not replaced.
void require_kept(const OutputFolder& folder, const ExportOptions& options) {
  constexpr std::string_view sqlite = "sqlite:";
  std::string_view source = options.reader.source;
  if (source.starts_with(sqlite)) source.remove_prefix(sqlite.size());
  folder.require_kept(source);
  if (options.template_file) folder.require_kept(*options.template_file);
}

/// Reports a file in the way before the work begins, not at its end.
void require_free(const OutputFolder& folder, const std::vector<Document>& documents,
                  const std::vector<Variant>& wanted) {
  for (const Document& document : documents)
    for (const Variant variant : wanted)
      folder.require_free(document_path(document.files, variant));
}

void publish(const Outputs& outputs) {
  for (const auto& output : outputs) output->publish();
}

/// `report`: the file that is to hold the report where nothing else is written; else empty.
void run(const ExportOptions& options, const std::filesystem::path& report, Progress& progress,
         Interrupt& interrupt) {
  Manifest manifest;
  manifest.version = CASEBOOK_VERSION;
  ChosenLook chosen = choose_look(options, progress);
  manifest.template_sha256 = chosen.sha256;
  const auto reader = open_reader(options.reader);
  manifest.source = reader->description();
  manifest.read_as = reader->form();
  manifest.attributes = reader->attributes();
  const Naming naming(options.generator, manifest.attributes);
  const std::vector<std::string> attributes = attribute_names(manifest.attributes);
  std::optional<OutputFolder> folder;
  if (!options.dry_run) {
    folder.emplace(options.output, options.overwrite, options.changes.value_or(""));
    require_kept(*folder, options);
  }
  const Interrupt::Cleanup cleanup(interrupt, [&] {
    if (folder) folder->abandon();
  });
  const std::filesystem::path scratch = folder ? folder->scratch() : std::filesystem::path{};
  const std::filesystem::path content = folder ? folder->content() : std::filesystem::path{};

  Sorter sorter(options.memory, scratch, is_blank);
  Doubts doubts(options.reader);
  read_into(sorter, *reader, options.selection, doubts, manifest, progress, interrupt);
  progress.begin("Putting the rows in order");
  Plan plan =
      plan_documents(sorter.finish(), options.normalizer, options.generator.max_cases, naming);
  if (folder) require_free(*folder, plan.documents, options.generator.variants);
  Workers workers(thread_count(options.threads));
  auto joined = naming.joins_cases() ? std::make_unique<JoinedCases>(attributes) : nullptr;
  const Corpus corpus{options,     naming,  attributes, plan.documents,  manifest.rows_read,
                      content,     scratch, workers,    manifest.source, manifest.read_as,
                      joined.get()};
  Outputs outputs;
  if (folder) outputs = make_outputs(corpus, std::move(chosen.look), plan.months(naming));
  if (!report.empty()) outputs.push_back(std::make_unique<Report>(corpus, report));
  if (joined) outputs.insert(outputs.begin(), std::move(joined));
  const Written written = write_corpus(sorter, plan, corpus, outputs, progress, interrupt);
  list_documents(manifest, plan, corpus.documents, written);
  if (corpus.joined) look_at_joined(*corpus.joined, manifest, doubts);
  add_warnings_of_names(doubts, manifest, naming);
  manifest.warnings = conclude(doubts, manifest, options);
  progress.begin("Finishing the files");
  manifest.listings = finish_outputs(outputs, written, manifest.warnings, manifest.rows_left_out);
  progress.begin("Putting the export into its folder");
  if (folder)
    folder->commit([&](std::ostream& out) { write_json(out, manifest, options); },
                   [&] { publish(outputs); });
  else
    publish(outputs);
  try {
    say_what_was_done(manifest, options, report, progress);
  } catch (const std::bad_alloc&) {
    if (!folder) throw;  // else it is done, though there is no memory to say so
  }
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
