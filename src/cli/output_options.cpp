// SPDX-License-Identifier: MIT
// What is written: the documents and what stands beside them.
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/column_syntax.hpp"
#include "cli/option_groups.hpp"
#include "cli/values.hpp"

namespace casebook {
namespace {

/// `party,mood`, or `all`
void add_attributes(Columns& columns, const std::string& list) {
  if (list == "all") {
    columns.all_attributes = true;
    return;
  }
  for (std::string& name : parse_names(list, "--attributes"))
    columns.attributes.push_back(std::move(name));
}

enum class Wanted { both, without_links, with_links };

std::vector<Variant> variants_of(Wanted word) {
  if (word == Wanted::both) return both_variants;
  return {word == Wanted::with_links ? Variant::with_links : Variant::without_links};
}

CLI::Validator name_of_folder() {
  const auto check = [](const std::string& name) -> std::string {
    const bool fits = name.find_first_of("\\/:*?\"<>|\t\r\n") == std::string::npos &&
                      !name.empty() && name.front() != ' ' && name.back() != ' ';
    return fits ? "" : "'" + name + "' is no name of a folder in NVivo; write Cases or Nodes";
  };
  return {check, ""};
}

}  // namespace

void add_folder_options(CLI::App& command, ExportOptions& options) {
  command.option_defaults()->group("What is written");
  add_path_option(command, "-o,--output", options.output, "The folder to write to")
      ->required()
      ->type_name("DIR");
  command.add_flag("--overwrite", options.overwrite, "Replace an earlier export in that folder");
  auto* dry_run = command.add_flag("--dry-run", options.dry_run, "Do everything but write");
  command
      .add_option_function<std::string>(
          "--shard", [&options](const std::string& text) { options.shard = shard(text); },
          "Write one share of the documents, such as 2/3, the second of three; "
          "casebook merge makes the export of all")
      ->type_name("K/N")
      ->excludes(dry_run);
}

void add_plan_options(CLI::App& command, PlanOptions& options) {
  command.option_defaults()->group("What is written");
  add_path_option(command, "-o,--output", options.output,
                  "The plan to write, a file for casebook export")
      ->required()
      ->type_name("FILE");
}

void add_output_options(CLI::App& command, ExportOptions& options) {
  command.option_defaults()->group("What is written");
  add_path_option(command, "--template", options.template_file,
                  "A Word file (.docx, .dotx) whose styles, page, headers and footers to use")
      ->type_name("FILE");
  command
      .add_option("--max-cases", options.generator.max_cases,
                  "Write a document of more cases in numbered parts")
      ->check(whole_number(1, std::numeric_limits<std::uint64_t>::max()))
      ->type_name("N");
  const std::map<std::string, Wanted> wanted = {{"both", Wanted::both},
                                                {"without-links", Wanted::without_links},
                                                {"with-links", Wanted::with_links}};
  command
      .add_option_function<Wanted>(
          "--variants",
          [&options](const Wanted& word) { options.generator.variants = variants_of(word); },
          "What documents, spreadsheets, project and corpora hold: both (the default), "
          "without-links, or with-links")
      ->transform(one_of(wanted))
      ->type_name("VARIANTS");
  add_path_option(command, "--changes", options.changes,
                  "Also list every text that was changed, in this CSV file")
      ->type_name("FILE");
  command.add_flag_callback(
      "--report", [&options] { options.generator.report = true; },
      "Write report.html, which shows what came out (the default)");
  command.add_flag_callback(
      "--no-report", [&options] { options.generator.report = false; }, "Write no such report");
  command.add_flag("--reader", options.generator.reading_page,
                   "Also write all cases as a page to read, filter and search in a browser: "
                   "DIR/reader.html");
}

void add_merge_options(CLI::App& command, MergeOptions& options) {
  command.option_defaults()->group("What is written");
  add_path_option(command, "DIR", options.folder, "The folder that holds all shards of an export")
      ->required()
      ->type_name("DIR");
  command.add_flag("--overwrite", options.overwrite, "Replace an earlier export in that folder");
}

void add_template_options(CLI::App& command, TemplateOptions& options) {
  command.option_defaults()->group("What is written");
  const auto is_word_file = [](const std::string& name) -> std::string {
    const std::string extension =
        CLI::detail::to_lower(std::filesystem::path(name).extension().string());
    if (extension == ".docx" || extension == ".dotx") return {};
    return "'" + name + "' ends in neither .docx nor .dotx";
  };
  add_path_option(command, "-o,--output", options.output, "The Word file to write: .docx or .dotx")
      ->required()
      ->check(is_word_file)
      ->type_name("FILE");
  command.add_flag("--overwrite", options.overwrite, "Take an unchanged file for written");
}

void add_sheet_options(CLI::App& command, ExportOptions& options) {
  command.option_defaults()->group("Sheets for NVivo");
  command.add_flag_callback(
      "--sheets", [&options] { options.generator.sheets = true; },
      "Write the cases with their attributes to DIR/cases (the default)");
  command.add_flag_callback(
      "--no-sheets", [&options] { options.generator.sheets = false; }, "Write no such sheets");
  command
      .add_option_function<std::vector<std::string>>(
          "--attributes",
          [&options](const std::vector<std::string>& lists) {
            for (const std::string& list : lists) add_attributes(options.reader.columns, list);
          },
          "Further columns that are attributes of a case: names with commas, or all (may be given "
          "again)")
      ->allow_extra_args(false)
      ->type_name("NAMES");
  command.add_flag("--spreadsheets", options.generator.spreadsheets,
                   "Also write every document as a spreadsheet, for NVivo's datasets");
  const std::map<std::string, SheetKeys> keys = {{"plain", SheetKeys::plain},
                                                 {"hierarchical", SheetKeys::hierarchical}};
  const CLI::Option* chosen =
      command
          .add_option(
              "--sheet-keys", options.generator.sheet_keys,
              "How sheets name a case: plain (its name), or hierarchical (with its place in NVivo)")
          ->transform(one_of(keys))
          ->type_name("KEYS");
  command
      .add_option("--sheet-root", options.generator.sheet_root,
                  "What your NVivo calls the folder of cases, for hierarchical keys: Nodes, say")
      ->check(name_of_folder())
      ->each([&options, chosen](const std::string&) {
        if (chosen->count() == 0) options.generator.sheet_keys = SheetKeys::hierarchical;
      })
      ->type_name("NAME");
}

void add_project_options(CLI::App& command, GeneratorOptions& options) {
  command.option_defaults()->group("Project for NVivo, MAXQDA, ATLAS.ti, QualCoder");
  command.add_flag("--qdpx", options.qdpx,
                   "Also write a REFI-QDA project with all documents, cases and codings, and its "
                   "codebook: DIR/casebook.qdpx and .qdc");
  std::map<std::string, QdpxFlavor> flavors;
  for (std::size_t i = 0; i < qdpx_flavor_names.size(); ++i)
    flavors[qdpx_flavor_names[i]] = static_cast<QdpxFlavor>(i);
  command
      .add_option(
          "--qdpx-flavor", options.qdpx_flavor,
          "For whom: standard (the default: QualCoder and most others), nvivo, atlas, maxqda, or "
          "utf16 for programs that count UTF-16 units")
      ->transform(one_of(flavors))
      ->each([&options](const std::string&) { options.qdpx = true; })
      ->type_name("FLAVOR");
  command.add_flag("--codebook", options.codebook,
                   "Also write the codebook alone, DIR/casebook.qdc: all codes, no codings");
}

void add_corpus_options(CLI::App& command, GeneratorOptions& options) {
  command.option_defaults()->group("Corpora for other programs");
  std::map<std::string, CorpusFormat> formats;
  for (std::size_t i = 0; i < corpus_format_names.size(); ++i)
    formats[corpus_format_names[i]] = static_cast<CorpusFormat>(i);
  command
      .add_option_function<std::vector<CorpusFormat>>(
          "--corpus",
          [&options](const std::vector<CorpusFormat>& wanted) {
            const std::set<CorpusFormat> once(wanted.begin(), wanted.end());
            options.corpora.assign(once.begin(), once.end());
          },
          "Also write the cases with their tags to DIR/corpus/FORMAT: jsonl, alceste, txm, tei, "
          "vertical, text, khcoder")
      ->transform(one_of(formats))
      ->delimiter(',')
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->type_name("FORMAT");
  command.add_flag("--corpus-links", options.corpus_links,
                   "Write them with their links, too: DIR/corpus/FORMAT-with-links (as --variants "
                   "with-links does instead)");
}

}  // namespace casebook
