// SPDX-License-Identifier: MIT
#include "cli/cli.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "cli/config_file.hpp"
#include "cli/help/completions.hpp"
#include "cli/help/description.hpp"
#include "cli/help/example_file.hpp"
#include "cli/help/help.hpp"
#include "cli/help/manual.hpp"
#include "cli/help/version.hpp"
#include "cli/help_text.hpp"
#include "cli/option_groups.hpp"
#include "cli/refusal.hpp"
#include "cli/values.hpp"
#include "error.hpp"
#include "terminal/console.hpp"

namespace casebook {
namespace {

enum class Shell { bash, zsh, fish };

/// What the options write to while the words are read.
struct Fields {
  CommandLine line;
  ExportOptions to_export;
  InspectOptions to_inspect;
  TemplateOptions to_template;
  MergeOptions to_merge;
  PlanOptions to_plan;
  std::string topic;  // of help and manual
  Shell shell = Shell::bash;
};

/// Thrown when an example of an option file is asked for: whatever else is typed or missing, no
/// more is read.
struct ExampleWanted {};

/// What the documents and everything beside them are to be.
void add_shaping_options(CLI::App& command, ExportOptions& options) {
  add_output_options(command, options);
  add_name_options(command, options.generator);
  add_sheet_options(command, options);
  add_project_options(command, options.generator);
  add_corpus_options(command, options.generator);
  add_selection_options(command, options.selection);
  add_normalizer_options(command, options.normalizer);
}

void add_export(CLI::App& app, Fields& fields) {
  auto& command = *app.add_subcommand("export", "Write one document for each probe");
  command.fallthrough()->footer(export_footer);
  auto& options = fields.to_export;
  add_source_options(command, options.reader);
  add_folder_options(command, options);
  add_shaping_options(command, options);
  add_run_options(command, options.threads, options.memory);
  add_talk_options(command, fields.line.verbosity, fields.line.progress);
  command
      .add_flag_callback(
          "--print-config", [] { throw ExampleWanted(); },
          "Print an example of a file for --config, with every option, and do nothing else")
      ->configurable(false);
}

void add_inspect(CLI::App& app, Fields& fields) {
  auto& command = *app.add_subcommand("inspect", "Show what a source holds");
  command.fallthrough()->footer(inspect_footer);
  auto& options = fields.to_inspect;
  add_source_options(command, options.reader);
  auto& json = *command.add_flag("--json", options.json, "Print JSON instead of a table");
  json.group("Options");
  add_path_option(command, "--html", options.html,
                  "Write what an export's report would show to this file")
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

void add_merge(CLI::App& app, Fields& fields) {
  auto& command = *app.add_subcommand("merge", "Make a whole export of its shards");
  command.fallthrough()->footer(merge_footer);
  auto& options = fields.to_merge;
  add_merge_options(command, options);
  add_run_options(command, options.threads, options.memory);
  add_talk_options(command, fields.line.verbosity, fields.line.progress);
}

void add_plan(CLI::App& app, Fields& fields) {
  auto& command = *app.add_subcommand("plan", "Read a source once, for the shards of an export");
  command.fallthrough()->footer(plan_footer);
  auto& options = fields.to_plan.to_export;
  add_source_options(command, options.reader);
  add_plan_options(command, fields.to_plan);
  add_shaping_options(command, options);
  add_run_options(command, options.threads, options.memory);
  add_talk_options(command, fields.line.verbosity, fields.line.progress);
}

/// Adds the commands that print a text. Those of packagers are hidden.
void add_text_commands(CLI::App& app, Fields& fields) {
  auto& help = *app.add_subcommand("help", "Show the help of a command");
  help.add_option("COMMAND", fields.topic, "The command whose help to show")
      ->type_name("COMMAND:{export,inspect,merge,plan,template}");
  help.set_help_flag("-h,--help", "This help");
  auto& manual = *app.add_subcommand("manual", "Print a manual page, for man -l -");
  manual.add_option("COMMAND", fields.topic, "The command; none: the page of the program");
  auto& completions =
      *app.add_subcommand("completions", "Print what completes commands in a shell");
  const std::map<std::string, Shell> shells = {
      {"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}};
  completions.add_option("SHELL", fields.shell, "bash, zsh or fish")
      ->required()
      ->transform(one_of(shells));
  for (auto* hidden : {&manual, &completions}) hidden->group("");
}

/// The command that a text is about, or nullptr for the program; throws where there is none.
const CommandDescription* topic_of(const CLI::App& app, const ProgramDescription& program,
                                   const std::string& topic) {
  const auto* command = find_command(program, topic);
  if (!command && !topic.empty()) refuse_command(app, topic);
  return command;
}

std::string manual_of(const CLI::App& app, const ProgramDescription& program,
                      const std::string& topic) {
  const auto* command = topic_of(app, program, topic);
  if (command && std::ranges::count(commands_with_manual(), topic) == 0)
    throw UsageError("casebook " + topic + " has no manual page", known_commands);
  return manual_page(program, command);
}

std::string completion_for(Shell shell, const ProgramDescription& program) {
  if (shell == Shell::bash) return bash_completion(program);
  return shell == Shell::zsh ? zsh_completion(program) : fish_completion(program);
}

/// The text of a command that prints one, if such a command was typed.
std::optional<std::string> text_of_command(const CLI::App& app, const Fields& fields) {
  const auto program = describe(app);
  if (app.got_subcommand("help"))
    return help_text(program, topic_of(app, program, fields.topic), terminal_width());
  if (app.got_subcommand("manual")) return manual_of(app, program, fields.topic);
  if (app.got_subcommand("completions")) return completion_for(fields.shell, program);
  return std::nullopt;
}

/// -h, of whatever command was typed.
std::string wanted_help(const CLI::App& app) {
  const auto typed = app.get_subcommands();
  const auto program = describe(app);
  const auto* command = typed.empty() ? nullptr : find_command(program, typed.front()->get_name());
  return help_text(program, command, terminal_width());
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
  if (options.corpus_links && options.corpora.empty())
    throw UsageError("--corpus-links needs --corpus, whose files it writes with their links, too",
                     export_help);
  if (options.corpus_links && !holds(options.variants, Variant::with_links))
    throw UsageError("--corpus-links and --variants without-links contradict each other",
                     export_help);
  check_joining(options);
}

/// And completes what follows from other options.
void check(ExportOptions& options) {
  check(options.selection);
  check(options.generator);
  options.normalizer.record_changes = options.changes.has_value();
}

CommandLine result(const CLI::App& app, Fields& fields) {
  if (auto text = text_of_command(app, fields)) {
    fields.line.command = CommandLine::Text{std::move(*text)};
  } else if (app.got_subcommand("inspect")) {
    fields.line.command = std::move(fields.to_inspect);
  } else if (app.got_subcommand("template")) {
    fields.line.command = std::move(fields.to_template);
  } else if (app.got_subcommand("merge")) {
    fields.line.command = std::move(fields.to_merge);
  } else if (app.got_subcommand("plan")) {
    check(fields.to_plan.to_export);
    fields.line.command = std::move(fields.to_plan);
  } else {
    check(fields.to_export);
    fields.line.command = std::move(fields.to_export);
  }
  return std::move(fields.line);
}

}  // namespace

CommandLine parse_command_line(int argc, const char* const* argv) {
  Fields fields;
  CLI::App app(about, "casebook");
  app.allow_windows_style_options(false);  // there, /share/rows.csv is a path
  app.require_subcommand(1);
  app.footer(main_footer);
  app.set_version_flag("-V,--version", CASEBOOK_VERSION,
                       "The version, the licence and the libraries");
  app.set_help_flag("-h,--help", "This help");
  add_export(app, fields);
  add_inspect(app, fields);
  add_template(app, fields);
  add_plan(app, fields);
  add_merge(app, fields);
  add_text_commands(app, fields);
  add_config_option(app);
  const auto text = [&](std::string shown) {
    fields.line.command = CommandLine::Text{std::move(shown)};
    return std::move(fields.line);
  };
  try {
    app.parse(argc, argv);
    return result(app, fields);
  } catch (const CLI::CallForHelp&) {
    return text(wanted_help(app));
  } catch (const CLI::CallForVersion&) {
    return text(version_text());
  } catch (const ExampleWanted&) {
    return text(example_file(*find_command(describe(app), "export")));
  } catch (const CLI::ParseError& error) {
    refuse(app, error);
  }
}

}  // namespace casebook
