// SPDX-License-Identifier: MIT
#include "cli/cli.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "cli/config_file.hpp"
#include "cli/help_text.hpp"
#include "cli/option_groups.hpp"
#include "error.hpp"

namespace casebook {
namespace {

/// What the options write to while the words are read.
struct Fields {
  CommandLine line;
  ExportOptions to_export;
  InspectOptions to_inspect;
  TemplateOptions to_template;
};

void add_export(CLI::App& app, Fields& fields) {
  auto& command = *app.add_subcommand("export", "Write one document for each probe");
  command.fallthrough()->footer(export_footer);
  auto& options = fields.to_export;
  add_source_options(command, options.reader);
  add_output_options(command, options);
  add_name_options(command, options.generator);
  add_sheet_options(command, options);
  add_project_options(command, options.generator);
  add_corpus_options(command, options.generator);
  add_selection_options(command, options.selection);
  add_normalizer_options(command, options.normalizer);
  add_run_options(command, options);
  add_talk_options(command, fields.line.verbosity, fields.line.progress);
}

void add_inspect(CLI::App& app, Fields& fields) {
  auto& command = *app.add_subcommand("inspect", "Show what a source holds");
  command.fallthrough()->footer(inspect_footer);
  auto& options = fields.to_inspect;
  add_source_options(command, options.reader);
  auto& json = *command.add_flag("--json", options.json, "Print JSON instead of a table");
  json.group("Options");
  command
      .add_option("--html", options.html, "Write what an export's report would show to this file")
      ->type_name("FILE")
      ->group("Options")
      ->excludes(&json);
  add_talk_options(command, fields.line.verbosity, fields.line.progress);
}

void add_template(CLI::App& app, Fields& fields) {
  auto& command = *app.add_subcommand("template", "Write a Word file to make your own look from");
  command.fallthrough()->footer(template_footer);
  add_template_options(command, fields.to_template);
  add_talk_options(command, fields.line.verbosity, fields.line.progress);
}

/// The sentence of a CLI11 error, without its line breaks.
std::string sentence_of(const CLI::ParseError& error) {
  std::string sentence = error.what();
  std::replace(sentence.begin(), sentence.end(), '\n', ' ');
  while (!sentence.empty() && (sentence.back() == ' ' || sentence.back() == '.'))
    sentence.pop_back();
  return sentence;
}

/// Throws for a missing or unknown command.
[[noreturn]] void refuse_without_command(const CLI::App& app) {
  const auto words = app.remaining();
  const auto hint = "The commands are export, inspect and template; try: casebook --help";
  if (words.empty()) throw UsageError("A command is missing", hint);
  if (words.front().front() == '-')
    throw UsageError("'" + words.front() + "' stands without a command", hint);
  throw UsageError("There is no command '" + words.front() + "'", hint);
}

[[noreturn]] void refuse(const CLI::App& app, const CLI::ParseError& error) {
  const auto typed = app.get_subcommands();
  if (typed.empty()) refuse_without_command(app);
  throw UsageError(sentence_of(error), "Try: casebook " + typed.front()->get_name() + " --help");
}

/// Checks what no single option can check.
void check(const Selection& selection) {
  if (selection.since && selection.until && *selection.until < *selection.since) {
    throw UsageError("--since is later than --until, so that no row is left",
                     "Give the earlier month to --since. Try: casebook export --help");
  }
}

constexpr auto export_help = "Try: casebook export --help";

void check_joining(const GeneratorOptions& options) {
  if (!options.join_cases) return;
  if (options.case_name.empty())
    throw UsageError("--join-cases needs --case-name, which says whose rows are one case",
                     "Try: --attributes speaker --case-name '{speaker}'");
  if (options.sheet_keys == SheetKeys::hierarchical && options.layout != Layout::case_)
    throw UsageError(
        "A joined case can stand in several months and documents, so that "
        "--sheet-keys hierarchical has no one place for it",
        "Leave --sheet-keys out, or add --layout case");
}

void check(const GeneratorOptions& options) {
  const bool hierarchical = options.sheet_keys == SheetKeys::hierarchical;
  if (hierarchical && !options.sheets)
    throw UsageError("Hierarchical names are for the sheets, which --no-sheets leaves out",
                     export_help);
  if (!hierarchical && options.sheet_root != GeneratorOptions{}.sheet_root)
    throw UsageError("--sheet-root is for hierarchical names, and --sheet-keys says plain",
                     export_help);
  if (options.corpus_links && !holds(options.variants, Variant::with_links))
    throw UsageError("--corpus-links and --variants without-links contradict each other",
                     export_help);
  check_joining(options);
}

CommandLine result(const CLI::App& app, Fields& fields) {
  if (app.got_subcommand("inspect")) {
    fields.line.command = std::move(fields.to_inspect);
  } else if (app.got_subcommand("template")) {
    fields.line.command = std::move(fields.to_template);
  } else {
    auto& options = fields.to_export;
    check(options.selection);
    check(options.generator);
    options.normalizer.record_changes = options.changes.has_value();
    fields.line.command = std::move(options);
  }
  return std::move(fields.line);
}

}  // namespace

CommandLine parse_command_line(int argc, const char* const* argv) {
  Fields fields;
  CLI::App app(about, "casebook");
  app.require_subcommand(1);
  app.footer(main_footer);
  app.set_version_flag("--version", "casebook " CASEBOOK_VERSION, "The version of this program");
  app.set_help_flag("-h,--help", "This help");
  add_export(app, fields);
  add_inspect(app, fields);
  add_template(app, fields);
  add_config_option(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    fields.line.command = CommandLine::Text{app.help()};
    return std::move(fields.line);
  } catch (const CLI::CallForVersion&) {
    fields.line.command = CommandLine::Text{app.version() + "\n"};
    return std::move(fields.line);
  } catch (const CLI::ParseError& error) {
    refuse(app, error);
  }
  return result(app, fields);
}

}  // namespace casebook
