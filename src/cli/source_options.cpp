// SPDX-License-Identifier: MIT
// What is read: the source, its columns, the connection; and which of its rows.
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/column_syntax.hpp"
#include "cli/option_groups.hpp"
#include "cli/values.hpp"
#include "text/dates/date_reader.hpp"

namespace casebook {
namespace {

/// `probe=prompt,date=created`; nothing behind the `=`: there is no such column.
void set_columns(Columns& columns, const std::string& list) {
  const std::map<std::string, std::string*> known = {{"root_id", &columns.root_id},
                                                     {"experiment_id", &columns.experiment_id},
                                                     {"probe", &columns.probe},
                                                     {"date", &columns.date},
                                                     {"text", &columns.text}};
  for (const auto& [word, name] : parse_pairs(list, "--columns")) {
    const auto column = known.find(word);
    if (column == known.end() || (word == "text" && name.empty())) {
      throw CLI::ValidationError("--columns: '" + word + "=" + name +
                                 "' is not one of root_id=, experiment_id=, probe=, date=, text= "
                                 "and a column's name");
    }
    *column->second = name;
  }
}

/// An option that names columns may be given again, and its value may hold commas.
template <class Take>
CLI::Option* add_list(CLI::App& command, const std::string& name, Take take,
                      const std::string& help) {
  return command
      .add_option_function<std::vector<std::string>>(
          name,
          [take](const std::vector<std::string>& lists) {
            for (const std::string& list : lists) take(list);
          },
          help)
      ->allow_extra_args(false);
}

void add_character(CLI::App& command, const std::string& name, std::optional<char>& field,
                   bool may_be_none, const std::string& help) {
  command
      .add_option_function<std::string>(
          name,
          [name, &field, may_be_none](const std::string& text) {
            field = character(name, text, may_be_none);
          },
          help)
      ->type_name("CHAR");
}

void add_date_formats(CLI::App& command, ReaderOptions& reader) {
  command
      .add_option("--date-format", reader.date_formats,
                  "How dates are written: a pattern such as %d/%m/%Y, or epoch, epoch-ms, excel "
                  "(may be given again)")
      ->allow_extra_args(false)
      ->check(CLI::Validator(
          [](const std::string& format) {
            return is_date_format(format)
                       ? std::string()
                       : "'" + format +
                             "' is no format of strptime that says year and month, such as "
                             "%d/%m/%Y, nor epoch, epoch-ms or excel";
          },
          ""))
      ->type_name("FORMAT");
}

void add_date_locale(CLI::App& command, ReaderOptions& reader) {
  command
      .add_option("--date-locale", reader.date_locale,
                  "The locale whose names of months and weekdays dates have, such as de_DE")
      ->type_name("NAME");
}

void add_text_table_options(CLI::App& command, TextTable& table) {
  command.option_defaults()->group("Tables of text (CSV, TSV …), if not as they look");
  command
      .add_option("--encoding", table.encoding,
                  "How characters are encoded, such as windows-1252 (default: UTF-8 or UTF-16)")
      ->type_name("NAME");
  add_character(command, "--delimiter", table.delimiter, false,
                "What parts fields: a character, or tab");
  add_character(command, "--quote", table.quote, true, "What quotes fields: a character, or none");
  add_character(command, "--escape", table.escape, true,
                "What escapes characters: a character, backslash, or none");
  command
      .add_option("--null", table.nulls,
                  "A value that stands for a missing one, besides \\N (may be given again)")
      ->allow_extra_args(false)
      ->type_name("TEXT");
  command
      .add_option("--skip-rows", table.skip_rows,
                  "Rows to pass over above the column names, or below them")
      ->check(whole_number(0, 1'000'000))
      ->type_name("N");
}

void add_connection_options(CLI::App& command, ReaderOptions& reader) {
  command
      .add_option("--time-zone", reader.time_zone,
                  "The time zone that MySQL gives TIMESTAMP columns in, as +00:00")
      ->type_name("ZONE");
  add_path_option(command, "--password-file", reader.password_file,
                  "The database password is this file's first line")
      ->type_name("FILE");
  add_path_option(command, "--ssl-ca", reader.ssl_ca, "Certificates to check the server's with")
      ->type_name("FILE");
  const std::map<std::string, SslMode> modes = {{"disabled", SslMode::disabled},
                                                {"preferred", SslMode::preferred},
                                                {"required", SslMode::required},
                                                {"verify-ca", SslMode::verify_ca},
                                                {"verify-identity", SslMode::verify_identity}};
  command
      .add_option("--ssl-mode", reader.ssl_mode,
                  "TLS: disabled, preferred, required, verify-ca, verify-identity")
      ->transform(one_of(modes))
      ->type_name("MODE");
}

}  // namespace

void add_source_options(CLI::App& command, ReaderOptions& reader) {
  command.add_option("SOURCE", reader.source, "What to read; see below")->required();
  command.option_defaults()->group("Source");
  command.add_option("--view", reader.view, "The view or table to read")
      ->capture_default_str()
      ->type_name("NAME");
  command
      .add_option("--table", reader.table,
                  "Read the rows straight from this table of tagged outputs, without a view")
      ->type_name("NAME");
  command.add_flag_callback(
      "--no-shortcut", [&reader] { reader.shortcut = false; },
      "Have the database join the tables of a view that could be read in one pass");
  add_list(
      command, "--columns",
      [&reader](const std::string& list) { set_columns(reader.columns, list); },
      "Other names of columns, or their places: probe=prompt,text=3,experiment_id=,… (nothing "
      "behind = where there is none)")
      ->type_name("PAIRS");
  add_list(
      command, "--texts",
      [&reader](const std::string& list) {
        for (std::string& name : parse_names(list, "--texts"))
          reader.texts.push_back(std::move(name));
      },
      "Several columns of texts: a case of each, whose column is an attribute, or the probe where "
      "there is none")
      ->type_name("NAMES");
  command
      .add_option("--sheet", reader.sheets,
                  "The sheet of a workbook to read, or all (may be given again; default: the "
                  "first)")
      ->allow_extra_args(false)
      ->type_name("NAME");
  add_date_formats(command, reader);
  add_date_locale(command, reader);
  add_path_option(command, "--prompts", reader.prompts,
                  "The requests of a batch, whose answers are read: their prompts are the probes")
      ->type_name("FILE");
  add_connection_options(command, reader);
  add_text_table_options(command, reader.text_table);
}

void add_selection_options(CLI::App& command, Selection& selection) {
  command.option_defaults()->group("Which rows");
  command.add_option("--probe", selection.probes, "Only this probe (may be given again)")
      ->allow_extra_args(false)
      ->type_name("PROBE");
  command
      .add_option("--experiment", selection.experiments,
                  "Only this experiment_id (may be given again)")
      ->allow_extra_args(false)
      ->type_name("ID");
  command
      .add_option_function<std::string>(
          "--since", [&selection](const std::string& text) { selection.since = month(text); },
          "From this month on, as 2020-01; leaves out undated rows")
      ->type_name("MONTH");
  command
      .add_option_function<std::string>(
          "--until", [&selection](const std::string& text) { selection.until = month(text); },
          "Up to this month, as 2020-12; leaves out undated rows")
      ->type_name("MONTH");
}

}  // namespace casebook
