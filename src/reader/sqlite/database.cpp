// SPDX-License-Identifier: MIT
#include "reader/sqlite/database.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "error.hpp"
#include "reader/input_file.hpp"
#include "reader/names.hpp"
#include "reader/sql/date_format.hpp"
#include "reader/sql/query.hpp"
#include "reader/sqlite/index.hpp"
#include "text/ascii.hpp"
#include "text/path.hpp"
#include "text/percent.hpp"

namespace casebook {
namespace {

constexpr char name_quote = '"';
/// How long to wait for a program that is writing to the database.
constexpr int patience = 10'000;  // milliseconds

struct Close {
  void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};
struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

std::string_view text_of(sqlite3_value* value) {
  const auto* const text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return {text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

/// DATE_FORMAT(value, format) as SQL calls it; the result is NULL until it is set.
void call_date_format(sqlite3_context* context, int, sqlite3_value** arguments) {
  if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) return;
  if (sqlite3_value_type(arguments[1]) == SQLITE_NULL) return;
  const auto result = date_format(text_of(arguments[0]), text_of(arguments[1]));
  if (!result) return;
  sqlite3_result_text(context, result->data(), static_cast<int>(result->size()), SQLITE_TRANSIENT);
}

[[noreturn]] void fail(sqlite3* handle, const std::string& path) {
  switch (sqlite3_errcode(handle)) {
    case SQLITE_NOTADB:
      throw SourceError(path + " is no SQLite database", "It may be encrypted, or of another kind");
    case SQLITE_CORRUPT:
      throw SourceError(path + " is damaged",
                        "Rescue what is left with the sqlite3 shell: .recover");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw SourceError(path + " is in use by another program", "Try again when that has finished");
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
      throw SourceError(path + " cannot be read where it lies",
                        "Copy it, with the files beside it, to a folder that you may write to");
    default:
      throw SourceError(path + " cannot be read: " + sqlite3_errmsg(handle),
                        "Try the same in the sqlite3 shell");
  }
}

/// SQLite needs a file; opening a pipe might never end.
void refuse_pipe(const std::string& path) {
  std::error_code unknown;  // reported when it is opened
  const auto status = std::filesystem::status(path_of(path), unknown);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
      !std::filesystem::is_directory(status))
    throw SourceError(path + " is a pipe or a device, not a database file",
                      "Save the database to a file first");
}

class SqliteCursor : public Cursor {
 public:
  SqliteCursor(Statement statement, std::string path)
      : statement_(std::move(statement)), path_(std::move(path)) {}

  bool next() override {
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) fail(sqlite3_db_handle(statement_.get()), path_);
    return code == SQLITE_ROW;
  }

  Cell cell(std::size_t index) const override {
    const int column = static_cast<int>(index);
    sqlite3_stmt* const row = statement_.get();
    const int type = sqlite3_column_type(row, column);
    if (type == SQLITE_NULL) return std::nullopt;
    const void* const bytes =
        type == SQLITE_BLOB ? sqlite3_column_blob(row, column) : sqlite3_column_text(row, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
    return std::string_view(static_cast<const char*>(bytes), size);
  }

 private:
  Statement statement_;
  std::string path_;
};

class SqliteDatabase : public Database {
 public:
  explicit SqliteDatabase(const std::string& path);

  std::unique_ptr<Cursor> query(const std::string& sql) override;
  void stop() noexcept override { sqlite3_interrupt(handle_.get()); }
  std::vector<TableColumn> columns(const std::string& table) override;
  std::string quote(const std::string& name) const override { return quote_name(name, name_quote); }
  std::string literal(const std::string& text) const override { return quote_name(text, '\''); }
  std::pair<std::string, std::string> split(const std::string& name) override { return {{}, name}; }
  std::string view_definition(const std::string& view) override;
  bool holds_integers(const std::string& table, const std::string& column) override;
  std::optional<MissingIndex> missing_index(const std::string& view) override;
  std::string description() const override { return path_; }

 private:
  void open(bool immutable);
  bool is_readable();
  bool has_pending_wal() const;
  void set_up();
  [[noreturn]] void refuse_missing(const std::string& table);

  std::string path_;
  Handle handle_;
};

SqliteDatabase::SqliteDatabase(const std::string& path) : path_(path) {
  refuse_pipe(path);
  const InputFile file(path);  // has better messages about a bad path than SQLite
  open(false);
  // A database in WAL mode cannot be read from a read-only folder unless SQLite is told that nobody
  // else writes. That must not hide rows that are still in the log.
  if (!is_readable() && !has_pending_wal()) open(true);
  if (!is_readable()) fail(handle_.get(), path_);
  set_up();
}

void SqliteDatabase::open(bool immutable) {
  const std::filesystem::path whole = absolute_path(path_of(path_));
  std::string name = whole.generic_string();
  const bool on_a_share = root_of(whole).string() == R"(\\)";  // which has one stroke less now
  if (!name.starts_with('/') || on_a_share) name.insert(0, 1, '/');
  const std::string uri =
      "file://" + percent_encode(name, "/:") + "?mode=ro" + (immutable ? "&immutable=1" : "");
  constexpr int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(uri.c_str(), &handle, flags, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) fail(handle, path_);
  sqlite3_busy_timeout(handle, patience);
}

bool SqliteDatabase::is_readable() {
  return sqlite3_exec(handle_.get(), "SELECT 1 FROM sqlite_master", nullptr, nullptr, nullptr) ==
         SQLITE_OK;
}

bool SqliteDatabase::has_pending_wal() const {
  std::error_code none;
  const auto size = std::filesystem::file_size(path_of(path_ + "-wal"), none);
  return !none && size > 0;
}

void SqliteDatabase::set_up() {
  sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DQS_DML, 1, nullptr);
  sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DQS_DDL, 1, nullptr);
  // A view may call it (innocuous), and a call with the same arguments need be made only once.
  constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  sqlite3_create_function(handle_.get(), "DATE_FORMAT", 2, flags, nullptr, call_date_format,
                          nullptr, nullptr);
  // A view may join a table that has no index: SQLite then makes a temporary one.
  sqlite3_exec(handle_.get(), "PRAGMA automatic_index = ON; BEGIN", nullptr, nullptr, nullptr);
}

std::unique_ptr<Cursor> SqliteDatabase::query(const std::string& sql) {
  sqlite3_stmt* raw = nullptr;
  const int size = static_cast<int>(sql.size());
  const int code = sqlite3_prepare_v2(handle_.get(), sql.c_str(), size, &raw, nullptr);
  Statement statement(raw);
  if (code != SQLITE_OK) fail(handle_.get(), path_);
  return std::make_unique<SqliteCursor>(std::move(statement), path_);
}

std::vector<TableColumn> SqliteDatabase::columns(const std::string& table) {
  const auto rows = query("PRAGMA table_xinfo(" + quote(table) + ")");
  constexpr std::size_t name = 1;
  constexpr std::size_t type = 2;
  std::vector<TableColumn> columns;
  while (rows->next()) {
    TableColumn column;
    column.name = rows->cell(name).value_or("");
    const std::string declared = lower_ascii(rows->cell(type).value_or(""));
    column.integer = declared.find("int") != std::string::npos;
    column.bytes = declared.find("blob") != std::string::npos;
    columns.push_back(std::move(column));
  }
  if (columns.empty()) refuse_missing(table);
  return columns;
}

std::string SqliteDatabase::view_definition(const std::string& view) {
  const auto rows =
      query("SELECT sql FROM sqlite_master WHERE type = 'view' AND name = " + literal(view) +
            " COLLATE NOCASE");
  return rows->next() ? std::string(rows->cell(0).value_or("")) : std::string();
}

/// A column takes values of any type, whatever it is declared as.
bool SqliteDatabase::holds_integers(const std::string& table, const std::string& column) {
  const auto others = query("SELECT 1 FROM " + quote(table) + " WHERE typeof(" + quote(column) +
                            ") NOT IN ('integer', 'null') LIMIT 1");
  return !others->next();
}

void SqliteDatabase::refuse_missing(const std::string& table) {
  const auto rows = query(
      "SELECT name FROM sqlite_master WHERE type IN ('view', 'table') AND name NOT GLOB 'sqlite_*' "
      "ORDER BY type DESC, name");
  std::vector<std::string> names;
  while (rows->next()) names.emplace_back(rows->cell(0).value_or(""));
  throw SourceError(path_ + " has no view or table " + table,
                    names.empty() ? "It holds no table at all"
                                  : "It has " + list_names(names) + "; --view says which to read");
}

std::optional<MissingIndex> SqliteDatabase::missing_index(const std::string& view) {
  return missing_sqlite_index(*this, view);
}

}  // namespace

std::unique_ptr<Database> open_sqlite_database(const std::string& path) {
  return std::make_unique<SqliteDatabase>(path);
}

}  // namespace casebook
