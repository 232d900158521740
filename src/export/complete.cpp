// SPDX-License-Identifier: MIT
#include "export/complete.hpp"

#include <fmt/format.h>

#include <ostream>
#include <string_view>
#include <utility>

#include "folder/manifest.hpp"
#include "names/naming.hpp"
#include "normalizer/short_value.hpp"
#include "output/joined_cases.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

std::string repaired(const std::string& probe) { return probe.empty() ? probe : tidy_line(probe); }

void list_documents(Prepared& prepared, const Written& written) {
  Manifest& manifest = prepared.manifest;
  manifest.documents.reserve(prepared.documents.size());
  for (const Document& document : prepared.documents)
    manifest.documents.push_back({repaired(prepared.probes[document.number]), &document,
                                  &written.documents[document.number]});
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
      "its probe, {} read as Markdown ({} and {} left out), {}, {} of them cut off, {} in code",
      counted(manifest.rows_left_out, "row", "rows"), counted(counts.empty, "case", "cases"),
      grouped(counts.undated), grouped(counts.probe_not_split), grouped(counts.markdown),
      counted(counts.code_languages, "language of code", "languages of code"),
      counted(counts.link_titles, "title of a link", "titles of links"),
      counted(counts.links, "link", "links"), grouped(counts.truncated_links),
      grouped(counts.links_in_code)));
  for (std::size_t kind = 0; kind < Repairs::kind_count; ++kind)
    if (const auto count = counts.repairs.count[kind])
      progress.say_verbosely(
          fmt::format("{}: {}", words_of(static_cast<Repairs::Kind>(kind)), grouped(count)));
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
    if (document.counts->text_bytes > opens_well && large.count++ == 0)
      large.example = document.document->title;
  if (large.count > 0) doubts.add(std::move(large));
  return doubts.warnings();
}

/// What is known of joined cases when all their turns have come.
void look_at_joined(const JoinedCases& joined, Manifest& manifest, Doubts& doubts) {
  manifest.joined_cases = joined.cases().size();
  for (Warning& warning : joined.warnings()) doubts.add(std::move(warning));
}

void publish(const Outputs& outputs) {
  for (const auto& output : outputs) output->publish();
}

}  // namespace

void complete(Prepared& prepared, const Production& production, const Written& written,
              OutputFolder* folder, Progress& progress) {
  Manifest& manifest = prepared.manifest;
  const Corpus& corpus = production.corpus();
  const Outputs& outputs = production.outputs();
  list_documents(prepared, written);
  if (corpus.joined) look_at_joined(*corpus.joined, manifest, prepared.doubts);
  add_warnings_of_names(prepared.doubts, manifest, corpus.naming);
  manifest.warnings = conclude(prepared.doubts, manifest, prepared.options);
  progress.begin("Finishing the files");
  manifest.listings = finish_outputs(outputs, written, manifest.warnings, manifest.rows_left_out);
  progress.begin("Putting the export into its folder");
  if (folder)
    folder->commit([&](std::ostream& out) { write_json(out, manifest, prepared.options); },
                   [&] { publish(outputs); });
  else
    publish(outputs);
}

void say_what_was_done(const Prepared& prepared, const std::filesystem::path& report,
                       Progress& progress) {
  say_what_was_done(prepared.manifest, prepared.options, report, progress);
}

}  // namespace casebook
