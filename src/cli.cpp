// SPDX-License-Identifier: MIT
#include "cli.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <sstream>
#include <utility>

#include "error.hpp"
#include "normalizer/month.hpp"

namespace casebook {
namespace {

constexpr auto about =
    "casebook turns the rows of an experiment database into Word documents, one for each probe:\n"
    "every row a dated case under a heading, ready for NVivo and for coauthors.\n";

constexpr auto main_footer =
    "Examples:\n"
    "  casebook inspect study.db\n"
    "  casebook export study.db -o study\n\n"
    "Exit codes: 0 done, 1 the source or the output failed, 2 wrong usage, 130 interrupted.\n";

constexpr auto export_footer =
    "SOURCE is one of\n"
    "  mysql://user@host:3306/database    MySQL or MariaDB (mariadb:// too; ?socket=/path)\n"
    "  study.db, sqlite:PATH              an SQLite database\n"
    "  rows.csv, rows.tsv, -              an export of the view; - reads standard input\n\n"
    "Examples:\n"
    "  casebook export study.db -o study\n"
    "  casebook export mysql://ann@localhost/gpt_experiments -o study --overwrite\n"
    "  casebook export rows.csv -o spring --since 2020-03 --until 2020-05\n"
    "  casebook export rows.csv -o one --probe 'The pandemic' --dry-run\n";

constexpr auto inspect_footer =
    "It reads all rows and writes nothing.\n\n"
    "Examples:\n"
    "  casebook inspect study.db\n"
    "  casebook inspect mysql://ann@localhost/gpt_experiments --json\n";

/// A file of `option = value` lines belongs to whichever command was typed: what only the other one
/// knows is passed over, so that one file serves both.
class FlatToml : public CLI::ConfigTOML {
 public:
  explicit FlatToml(const CLI::App& app) : app_(app) {}

  std::vector<CLI::ConfigItem> from_config(std::istream& input) const override {
    const auto* command = app_.get_subcommands().front();
    std::vector<CLI::ConfigItem> kept;
    for (auto& item : CLI::ConfigTOML::from_config(input)) {
      if (!item.parents.empty() || (!known_to(command, item) && known_to_any(item))) continue;
      item.parents = {command->get_name()};
      kept.push_back(std::move(item));
    }
    return kept;
  }

 private:
  static bool known_to(const CLI::App* command, const CLI::ConfigItem& item) {
    return command->get_option_no_throw("--" + item.name) != nullptr;
  }
  bool known_to_any(const CLI::ConfigItem& item) const {
    const auto commands = app_.get_subcommands([](const CLI::App*) { return true; });
    return std::any_of(commands.begin(), commands.end(),
                       [&](const CLI::App* command) { return known_to(command, item); });
  }

  const CLI::App& app_;
};

/// The words that an option takes, in any case, and what each means.
template <class Enum>
CLI::Validator one_of(const std::map<std::string, Enum>& choices) {
  const auto choose = [choices](std::string& word) -> std::string {
    const auto found = choices.find(CLI::detail::to_lower(word));
    if (found != choices.end()) {
      word = std::to_string(static_cast<int>(found->second));
      return {};
    }
    std::string known;
    for (const auto& [name, meaning] : choices) known += (known.empty() ? "" : ", ") + name;
    return "'" + word + "' is none of " + known;
  };
  return {choose, ""};
}

Date parse_month(const std::string& text) {
  const auto date = parse_date(std::string_view(text));
  if (date.undated()) throw CLI::ValidationError("'" + text + "' is no month; write it as 2020-10");
  return date.month_only();
}

/// `probe=prompt,date=created`
void set_columns(Columns& columns, const std::string& pairs) {
  const std::map<std::string, std::string*> known = {{"root_id", &columns.root_id},
                                                     {"experiment_id", &columns.experiment_id},
                                                     {"probe", &columns.probe},
                                                     {"date", &columns.date},
                                                     {"text", &columns.text}};
  std::istringstream stream(pairs);
  for (std::string pair; std::getline(stream, pair, ',');) {
    const auto equals = pair.find('=');
    const auto column = known.find(pair.substr(0, equals));
    if (equals == std::string::npos || equals + 1 == pair.size() || column == known.end()) {
      throw CLI::ValidationError("--columns: '" + pair +
                                 "' is not one of root_id=, experiment_id=, probe=, date=, text= "
                                 "and a column's name");
    }
    *column->second = pair.substr(equals + 1);
  }
}

void add_source_options(CLI::App& command, ReaderOptions& reader) {
  command.add_option("SOURCE", reader.source, "What to read; see below")->required();
  const auto group = "Source";
  command.add_option("--view", reader.view, "The view or table to read")
      ->capture_default_str()
      ->group(group);
  command
      .add_option("--table", reader.table,
                  "Read the rows straight from this table of tagged outputs, without a view")
      ->type_name("NAME")
      ->group(group);
  command
      .add_option_function<std::string>(
          "--columns", [&reader](const std::string& pairs) { set_columns(reader.columns, pairs); },
          "Other names of columns: probe=prompt,date=created,…")
      ->type_name("PAIRS")
      ->group(group);
  command
      .add_option("--password-file", reader.password_file,
                  "The database password is this file's first line")
      ->type_name("FILE")
      ->group(group);
  command.add_option("--ssl-ca", reader.ssl_ca, "Certificates to check the server's with")
      ->type_name("FILE")
      ->group(group);
  const std::map<std::string, SslMode> modes = {{"disabled", SslMode::disabled},
                                                {"preferred", SslMode::preferred},
                                                {"required", SslMode::required},
                                                {"verify-ca", SslMode::verify_ca},
                                                {"verify-identity", SslMode::verify_identity}};
  command
      .add_option("--ssl-mode", reader.ssl_mode,
                  "TLS: disabled, preferred, required, verify-ca, verify-identity")
      ->transform(one_of(modes))
      ->type_name("MODE")
      ->group(group);
}

void add_selection_options(CLI::App& command, Selection& selection) {
  const auto group = "Which rows";
  command.add_option("--probe", selection.probes, "Only this probe (may be given again)")
      ->allow_extra_args(false)
      ->type_name("PROBE")
      ->group(group);
  command
      .add_option("--experiment", selection.experiments,
                  "Only this experiment_id (may be given again)")
      ->allow_extra_args(false)
      ->type_name("ID")
      ->group(group);
  command
      .add_option_function<std::string>(
          "--since", [&selection](const std::string& text) { selection.since = parse_month(text); },
          "From this month on, as 2020-01; leaves out undated rows")
      ->type_name("MONTH")
      ->group(group);
  command
      .add_option_function<std::string>(
          "--until", [&selection](const std::string& text) { selection.until = parse_month(text); },
          "Up to this month, as 2020-12; leaves out undated rows")
      ->type_name("MONTH")
      ->group(group);
}

void add_normalizer_options(CLI::App& command, NormalizerOptions& normalizer) {
  const auto group = "Tidying the texts";
  const std::map<std::string, NormalizationForm> forms = {{"none", NormalizationForm::none},
                                                          {"nfc", NormalizationForm::nfc},
                                                          {"nfkc", NormalizationForm::nfkc}};
  command
      .add_option("--normalize", normalizer.form,
                  "Unicode normalization: nfc (default), nfkc or none")
      ->transform(one_of(forms))
      ->type_name("FORM")
      ->group(group);
  command
      .add_flag("--keep-probe", normalizer.keep_probe, "Leave the probe at the head of each text")
      ->group(group);
  command
      .add_flag("--repair-mojibake", normalizer.repair_mojibake,
                "Put right what was surely decoded wrongly, such as â€™")
      ->group(group);
}

void add_output_options(CLI::App& command, ExportOptions& options) {
  const auto group = "What is written";
  command.add_option("-o,--output", options.output, "The folder to write to")
      ->required()
      ->type_name("DIR")
      ->group(group);
  command.add_flag("--overwrite", options.overwrite, "Replace an earlier export in that folder")
      ->group(group);
  command
      .add_option("--max-cases", options.generator.max_cases,
                  "Write a document of more cases in numbered parts")
      ->type_name("N")
      ->group(group);
  command
      .add_option("--changes", options.changes,
                  "Also list every text that was changed, in this CSV file")
      ->type_name("FILE")
      ->group(group);
  command.add_flag("--dry-run", options.dry_run, "Do everything but write")->group(group);
}

void add_name_options(CLI::App& command, GeneratorOptions& options) {
  const auto group = "Names and layout";
  const std::map<std::string, Layout> layouts = {
      {"month", Layout::month}, {"case", Layout::case_}, {"probe-case", Layout::probe_case}};
  command
      .add_option("--layout", options.layout,
                  "What Heading 1 and 2 are: month (and case), case (alone), probe-case")
      ->transform(one_of(layouts))
      ->type_name("LAYOUT")
      ->group(group);
  command
      .add_option("--case-name", options.case_name,
                  "What cases are called, such as '{date} Case {root_id}'; also {year}, "
                  "{month:02}, {month_name}, {day}, {experiment_id}, {probe}, any --attributes")
      ->type_name("PATTERN")
      ->group(group);
  command
      .add_option("--month-heading", options.month_heading,
                  "What months are called, such as '{year}-{month:02} {month_name}'")
      ->type_name("PATTERN")
      ->group(group);
  command
      .add_option("--title", options.title,
                  "What documents are called: a pattern of {probe} and {cases}")
      ->type_name("PATTERN")
      ->group(group);
}

/// `party,mood`, or `all`
void set_attributes(Columns& columns, const std::string& names) {
  columns.all_attributes = names == "all";
  columns.attributes.clear();
  if (columns.all_attributes) return;
  std::istringstream stream(names);
  for (std::string name; std::getline(stream, name, ',');) {
    if (name.empty()) throw CLI::ValidationError("--attributes: a name of a column is empty");
    columns.attributes.push_back(name);
  }
}

void add_sheet_options(CLI::App& command, ExportOptions& options) {
  const auto group = "Sheets for NVivo";
  command
      .add_flag_callback(
          "--sheets", [&options] { options.generator.sheets = true; },
          "Write the cases with their attributes to DIR/cases (the default)")
      ->group(group);
  command
      .add_flag_callback(
          "--no-sheets", [&options] { options.generator.sheets = false; }, "Write no such sheets")
      ->group(group);
  command
      .add_option_function<std::string>(
          "--attributes",
          [&options](const std::string& names) { set_attributes(options.reader.columns, names); },
          "Further columns that are attributes of a case: names with commas, or all")
      ->type_name("NAMES")
      ->group(group);
  command
      .add_flag("--spreadsheets", options.generator.spreadsheets,
                "Also write every document as a spreadsheet, for NVivo's datasets")
      ->group(group);
  const std::map<std::string, SheetKeys> keys = {{"plain", SheetKeys::plain},
                                                 {"hierarchical", SheetKeys::hierarchical}};
  command
      .add_option(
          "--sheet-keys", options.generator.sheet_keys,
          "How sheets name a case: plain (its name), or hierarchical (Cases\\\\Probe\\name)")
      ->transform(one_of(keys))
      ->type_name("KEYS")
      ->group(group);
}

void add_project_options(CLI::App& command, GeneratorOptions& options) {
  const auto group = "Project for NVivo, MAXQDA, ATLAS.ti, QualCoder";
  command
      .add_flag("--qdpx", options.qdpx,
                "Also write a REFI-QDA project with all documents, cases and codings, and its "
                "codebook: DIR/casebook.qdpx and .qdc")
      ->group(group);
  const std::map<std::string, QdpxFlavor> flavors = {{"standard", QdpxFlavor::standard},
                                                     {"nvivo", QdpxFlavor::nvivo}};
  command
      .add_option("--qdpx-flavor", options.qdpx_flavor,
                  "Write it by the standard, for all of them (default), or as NVivo itself does")
      ->transform(one_of(flavors))
      ->each([&options](const std::string&) { options.qdpx = true; })
      ->type_name("FLAVOR")
      ->group(group);
}

void add_run_options(CLI::App& command, ExportOptions& options) {
  const auto group = "Running";
  command.add_option("-j,--threads", options.threads, "Threads; 0 is one for each core")
      ->capture_default_str()
      ->type_name("N")
      ->check(CLI::Range(0U, 1024U).description(""))
      ->group(group);
  command.add_option("--memory", options.memory, "How much memory to stay within")
      ->transform(CLI::AsSizeValue(false).description(""))
      ->default_str("256M")
      ->type_name("SIZE")
      ->group(group);
}

void add_talk_options(CLI::App& command, CommandLine& line) {
  const auto group = "Running";
  command
      .add_flag_callback(
          "-q,--quiet", [&line] { line.verbosity = Verbosity::quiet; }, "Say nothing but errors")
      ->group(group);
  command
      .add_flag_callback(
          "-v,--verbose", [&line] { line.verbosity = Verbosity::verbose; },
          "Say what was repaired, too")
      ->group(group);
  command
      .add_flag_callback(
          "--progress", [&line] { line.progress = true; }, "Show a progress line")
      ->group(group);
  command
      .add_flag_callback(
          "--no-progress", [&line] { line.progress = false; },
          "Show none (default: on a terminal alone)")
      ->group(group);
  command.set_help_flag("-h,--help", "This help")->group(group);
}

/// The sentence of a CLI11 error, without its line breaks.
std::string sentence_of(const CLI::ParseError& error) {
  std::string sentence = error.what();
  std::replace(sentence.begin(), sentence.end(), '\n', ' ');
  while (!sentence.empty() && (sentence.back() == ' ' || sentence.back() == '.'))
    sentence.pop_back();
  return sentence;
}

}  // namespace

CommandLine parse_command_line(int argc, const char* const* argv) {
  CommandLine line;
  ExportOptions to_export;
  InspectOptions to_inspect;

  CLI::App app(about, "casebook");
  app.require_subcommand(1);
  app.footer(main_footer);
  app.set_version_flag("--version", "casebook " CASEBOOK_VERSION);
  app.set_help_flag("-h,--help", "This help");
  app.set_config("--config", "", "Read options from this file, as lines of: option = value")
      ->type_name("FILE");
  app.config_formatter(std::make_shared<FlatToml>(app));
  app.allow_config_extras(CLI::config_extras_mode::error);

  auto& export_command = *app.add_subcommand("export", "Write one document for each probe");
  export_command.fallthrough()->footer(export_footer);
  add_source_options(export_command, to_export.reader);
  add_output_options(export_command, to_export);
  add_name_options(export_command, to_export.generator);
  add_sheet_options(export_command, to_export);
  add_project_options(export_command, to_export.generator);
  add_selection_options(export_command, to_export.selection);
  add_normalizer_options(export_command, to_export.normalizer);
  add_run_options(export_command, to_export);
  add_talk_options(export_command, line);

  auto& inspect_command = *app.add_subcommand("inspect", "Show what a source holds");
  inspect_command.fallthrough()->footer(inspect_footer);
  add_source_options(inspect_command, to_inspect.reader);
  inspect_command.add_flag("--json", to_inspect.json, "Print JSON instead of a table");
  add_talk_options(inspect_command, line);

  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    line.command = CommandLine::Text{app.help()};
    return line;
  } catch (const CLI::CallForVersion&) {
    line.command = CommandLine::Text{app.version() + "\n"};
    return line;
  } catch (const CLI::ParseError& error) {
    const auto typed = app.get_subcommands();
    throw UsageError(
        sentence_of(error),
        "Try: casebook " + (typed.empty() ? "" : typed.front()->get_name() + " ") + "--help");
  }
  if (export_command.parsed()) {
    to_export.normalizer.record_changes = to_export.changes.has_value();
    line.command = std::move(to_export);
  } else {
    line.command = std::move(to_inspect);
  }
  return line;
}

}  // namespace casebook
