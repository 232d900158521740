// SPDX-License-Identifier: MIT
#include "reader/open.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "error.hpp"
#include "reader/csv/csv_reader.hpp"
#include "reader/decoded_reader.hpp"
#include "reader/file_kind.hpp"
#include "reader/input_file.hpp"
#include "reader/json/json_reader.hpp"
#include "reader/mysql/database_url.hpp"
#include "reader/mysql/reader.hpp"
#include "reader/several/several_files.hpp"
#include "reader/several/several_texts.hpp"
#include "reader/sql/reader.hpp"
#include "reader/sqlite/database.hpp"
#include "reader/xlsx/workbook_file.hpp"
#include "reader/xlsx/xlsx_reader.hpp"

namespace casebook {
namespace {

bool has_suffix(std::string_view path, std::span<const std::string_view> suffixes) {
  return std::ranges::any_of(suffixes,
                             [path](std::string_view suffix) { return path.ends_with(suffix); });
}

bool has_sqlite_suffix(std::string_view path) {
  constexpr std::array<std::string_view, 4> suffixes = {".db", ".db3", ".sqlite", ".sqlite3"};
  return has_suffix(path, suffixes);
}

bool is_json_file(InputFile& file) {
  constexpr std::array<std::string_view, 3> suffixes = {".jsonl", ".ndjson", ".json"};
  return looks_like_json(file.head()) || has_suffix(file.name(), suffixes);
}

/// Names only the scheme, because the rest may contain a password.
void refuse_other_urls(std::string_view source) {
  const std::size_t end = source.find("://");
  if (end == std::string_view::npos || source.substr(0, end).find('/') != std::string_view::npos) {
    return;
  }
  throw UsageError(
      std::string(source.substr(0, end)) + ":// is no kind of source that is known",
      "Give mysql://user@host/database, sqlite:PATH, a file of CSV, TSV, JSON or XLSX, "
      "or - for standard input");
}

/// A file asks for no password and has no server.
void refuse_server_options(const ReaderOptions& options) {
  if (!options.time_zone.empty())
    throw UsageError("--time-zone needs a MySQL or MariaDB server", "Leave it out");
  if (options.password_file || options.ssl_ca || options.ssl_mode != SslMode::preferred)
    throw UsageError("--password-file, --ssl-ca and --ssl-mode need a MySQL or MariaDB server",
                     "Leave them out");
}

/// `source` says itself what its values are.
void refuse_text_table_options(const TextTable& table, const std::string& source) {
  if (table.delimiter || table.quote || table.escape || table.skip_rows > 0 ||
      !table.nulls.empty()) {
    throw UsageError("--delimiter, --quote, --escape, --null and --skip-rows need a table of text",
                     "Leave them out: " + source + " says itself what its values are");
  }
}

/// A workbook is a table, but not one of text.
void refuse_text_options(const TextTable& table) {
  if (table.delimiter || table.quote || table.escape || !table.encoding.empty()) {
    throw UsageError("--delimiter, --quote, --escape and --encoding need a table of text",
                     "Leave them out: a workbook says itself what its values are");
  }
}

void refuse_sheets(const ReaderOptions& options) {
  if (!options.sheets.empty())
    throw UsageError("--sheet needs an Excel workbook (.xlsx)", "Leave it out");
}

void refuse_prompts(const ReaderOptions& options) {
  if (options.prompts)
    throw UsageError("--prompts needs the answers of a batch, as JSON lines", "Leave it out");
}

void refuse_what_a_file_has_not(const std::string& name, const ReaderOptions& options) {
  if (!options.table.empty()) {
    throw UsageError("--table needs a database, and " + name + " is none",
                     "Leave it out: the file holds the rows of the view");
  }
  if (!options.shortcut)
    throw UsageError("--no-shortcut needs a database, and " + name + " is none", "Leave it out");
}

/// A server decodes its texts itself.
std::unique_ptr<Reader> open_server(const ReaderOptions& options) {
  refuse_text_table_options(options.text_table, "a database");
  refuse_prompts(options);
  refuse_sheets(options);
  if (!options.text_table.encoding.empty())
    throw UsageError("--encoding needs a file", "Leave it out: a server decodes its texts itself");
  return open_mysql_reader(options);
}

std::unique_ptr<Reader> open_json(std::unique_ptr<InputFile> file, const ReaderOptions& options) {
  refuse_text_table_options(options.text_table, "JSON");
  refuse_sheets(options);
  return open_json_reader(std::move(file), options);
}

std::unique_ptr<Reader> open_csv(std::unique_ptr<InputFile> file, const ReaderOptions& options) {
  refuse_prompts(options);
  refuse_sheets(options);
  return open_csv_reader(std::move(file), options);
}

std::unique_ptr<Reader> open_xlsx(std::unique_ptr<InputFile> file, const ReaderOptions& options) {
  refuse_text_options(options.text_table);
  refuse_prompts(options);
  return open_xlsx_reader(std::move(file), options);
}

/// SQLite accepts any bytes as text.
std::unique_ptr<Reader> open_sqlite(const std::string& path, const ReaderOptions& options) {
  refuse_text_table_options(options.text_table, "a database");
  refuse_prompts(options);
  refuse_sheets(options);
  return decode_values(read_database(open_sqlite_database(path), options),
                       options.text_table.encoding);
}

std::unique_ptr<Reader> open_file(const ReaderOptions& options) {
  if (has_sqlite_suffix(options.source)) return open_sqlite(options.source, options);
  auto file = std::make_unique<InputFile>(options.source);
  if (file->holds_sqlite()) return open_sqlite(options.source, options);
  refuse_what_a_file_has_not(file->name(), options);
  if (looks_like_workbook(file->name(), file->head())) return open_xlsx(std::move(file), options);
  return is_json_file(*file) ? open_json(std::move(file), options)
                             : open_csv(std::move(file), options);
}

}  // namespace

#ifndef CASEBOOK_WITH_MYSQL
std::unique_ptr<Reader> open_mysql_reader(const ReaderOptions&) {
  throw SourceError("This build of casebook has no MySQL client",
                    "Export the view as CSV, or build casebook with -DWITH_MYSQL=ON");
}
#endif

std::unique_ptr<Reader> open_reader(const ReaderOptions& options) {
  constexpr std::string_view sqlite = "sqlite:";
  if (options.source.empty()) throw UsageError("No source is given", "Name a file or a database");
  if (!options.texts.empty()) return open_several_texts(options, open_reader);
  if (is_database_url(options.source)) return open_server(options);
  refuse_server_options(options);
  if (options.source.starts_with(sqlite)) {
    return open_sqlite(options.source.substr(sqlite.size()), options);
  }
  refuse_other_urls(options.source);
  if (auto files = several_files(options.source); !files.empty())
    return open_several_files(options, std::move(files), open_file);
  return open_file(options);
}

}  // namespace casebook
