// SPDX-License-Identifier: MIT
// What is read: the source, its columns, the connection; and which of its rows.
#include <map>
#include <string>

#include "cli/option_groups.hpp"
#include "cli/values.hpp"

namespace casebook {
namespace {

/// `probe=prompt,date=created`; nothing behind the `=`: there is no such column.
void set_columns(Columns& columns, const std::string& pairs) {
  const std::map<std::string, std::string*> known = {{"root_id", &columns.root_id},
                                                     {"experiment_id", &columns.experiment_id},
                                                     {"probe", &columns.probe},
                                                     {"date", &columns.date},
                                                     {"text", &columns.text}};
  for (const auto& pair : separated(pairs)) {
    const auto equals = pair.find('=');
    const auto column = known.find(pair.substr(0, equals));
    if (equals == std::string::npos || column == known.end() || pair == "text=") {
      throw CLI::ValidationError("--columns: '" + pair +
                                 "' is not one of root_id=, experiment_id=, probe=, date=, text= "
                                 "and a column's name");
    }
    *column->second = pair.substr(equals + 1);
  }
}

void add_connection_options(CLI::App& command, ReaderOptions& reader) {
  command
      .add_option("--time-zone", reader.time_zone,
                  "The time zone that MySQL gives TIMESTAMP columns in, as +00:00")
      ->type_name("ZONE");
  command
      .add_option("--password-file", reader.password_file,
                  "The database password is this file's first line")
      ->type_name("FILE");
  command.add_option("--ssl-ca", reader.ssl_ca, "Certificates to check the server's with")
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
  command.add_option("--view", reader.view, "The view or table to read")->capture_default_str();
  command
      .add_option("--table", reader.table,
                  "Read the rows straight from this table of tagged outputs, without a view")
      ->type_name("NAME");
  command.add_flag_callback(
      "--no-shortcut", [&reader] { reader.shortcut = false; },
      "Have the database join the tables of a view that could be read in one pass");
  command
      .add_option_function<std::string>(
          "--columns", [&reader](const std::string& pairs) { set_columns(reader.columns, pairs); },
          "Other names of columns: probe=prompt,experiment_id=,… (none behind = where there is "
          "none)")
      ->type_name("PAIRS");
  add_connection_options(command, reader);
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
