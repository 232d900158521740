// SPDX-License-Identifier: MIT
#include "reader/sql/reader.hpp"

#include <memory>
#include <utility>

#include "error.hpp"
#include "reader/column_map.hpp"
#include "reader/names.hpp"
#include "reader/sql/query.hpp"
#include "reader/sql/shortcut.hpp"
#include "reader/sql/text_table.hpp"

namespace casebook {
namespace {

/// Rows that can be queried, and what is known about them in advance.
struct Opened {
  OpenRows rows;
  std::vector<std::string> attributes;  ///< their names
  std::string form;                     ///< as Reader::form()
  std::string view;                     ///< that the database computes; empty: none
  std::vector<Warning> warnings;
  std::shared_ptr<ValuesLeftOut> left_out;  ///< as in PivotedTexts; null: there can be none
};

void warn_of_timestamps(const std::vector<TableColumn>& there, const ColumnMap& map,
                        std::vector<Warning>& warnings) {
  const auto look_at = [&](std::size_t column) {
    if (column == ColumnMap::absent || !there[column].timestamp) return;
    warnings.push_back({"The column " + there[column].name +
                            " is a TIMESTAMP, which reads differently in each time zone",
                        0, "", "--time-zone +00:00 gives it in UTC, whatever the server's is"});
  };
  for (const std::size_t column : map.fixed) look_at(column);
  for (const std::size_t column : map.attributes) look_at(column);
}

void add_warnings(const ValuesLeftOut& left_out, std::vector<Warning>& warnings) {
  if (left_out.orphans > 0)
    warnings.push_back({"Values of texts that are not in the table", left_out.orphans, "", ""});
  if (left_out.nameless > 0)
    warnings.push_back(
        {"Values without a name, which are no attributes", left_out.nameless, "", ""});
}

/// A BLOB is no attribute: one that is named is refused, and of all columns it is left out.
void leave_out_bytes(ColumnMap& map, const std::vector<TableColumn>& there, std::size_t named,
                     std::vector<Warning>& warnings) {
  std::vector<std::string> left_out;
  for (std::size_t i = map.attributes.size(); i-- > 0;) {
    const TableColumn& column = there[map.attributes[i]];
    if (!column.bytes) continue;
    if (i < named)
      throw SourceError("The column " + column.name + " holds bytes (BLOB), which are no attribute",
                        "Leave it out of --attributes");
    left_out.insert(left_out.begin(), column.name);
    map.attributes.erase(map.attributes.begin() + static_cast<std::ptrdiff_t>(i));
    map.attribute_names.erase(map.attribute_names.begin() + static_cast<std::ptrdiff_t>(i));
  }
  if (!left_out.empty())
    warnings.push_back(
        {"Columns of bytes (BLOB) are no attributes", left_out.size(), list_names(left_out), ""});
}

Opened open_view(Database& database, const ReaderOptions& options) {
  Opened opened;
  const std::vector<TableColumn> there = database.columns(options.view);
  ColumnMap map = map_columns(options.columns, names_of(there), "The view " + options.view);
  leave_out_bytes(map, there, options.columns.attributes.size(), opened.warnings);
  opened.attributes = map.attribute_names;
  if (options.time_zone.empty()) warn_of_timestamps(there, map, opened.warnings);
  auto shortcut =
      options.shortcut ? find_shortcut(database, options.view, there, map) : std::nullopt;
  if (shortcut) {
    opened.rows = std::move(shortcut->rows);
    opened.form = "one pass over " + shortcut->table + ", whose rows the view " + options.view +
                  " would join (--no-shortcut leaves that to the database)";
  } else {
    opened.view = options.view;
    opened.rows = [&database, sql = select_view(database, options.view, map, there)] {
      return database.query(sql);
    };
  }
  return opened;
}

Opened open_rows(Database& database, const ReaderOptions& options) {
  if (options.table.empty()) return open_view(database, options);
  if (auto texts = open_text_table(database, options.table, options.columns))
    return {std::move(texts->rows), texts->attributes, texts->form, {}, {}, texts->left_out};
  return {open_tagged_table(database, options.table, options.columns), {}, {}, {}, {}, {}};
}

class DatabaseReader : public Reader {
 public:
  DatabaseReader(std::unique_ptr<Database> database, const ReaderOptions& options)
      : database_(std::move(database)),
        opened_(open_rows(*database_, options)),
        attributes_(opened_.attributes.size()) {}

  bool next(Row& row) override {
    if (opened_.rows) rows_ = std::exchange(opened_.rows, nullptr)();
    if (rows_ && !rows_->next()) rows_.reset();
    if (!rows_) return false;
    row.root_id = rows_->cell(ColumnMap::root_id);
    row.experiment_id = rows_->cell(ColumnMap::experiment_id);
    row.probe = rows_->cell(ColumnMap::probe);
    row.date = rows_->cell(ColumnMap::date);
    row.text = rows_->cell(ColumnMap::text);
    std::size_t column = ColumnMap::fixed_count;
    for (Cell& attribute : attributes_) attribute = rows_->cell(column++);
    row.attributes = attributes_;
    return true;
  }

  void stop() noexcept override { database_->stop(); }

  std::string description() const override { return database_->description(); }

  std::vector<std::string> attributes() const override { return opened_.attributes; }

  std::string form() const override { return opened_.form; }

  std::optional<std::string> missing_index() override {
    const auto missing = find_missing_index();
    return missing ? std::optional(missing->statement) : std::nullopt;
  }

  std::optional<Warning> caution() override {
    const std::string time = database_->time_to_join();
    const auto missing = time.empty() ? std::nullopt : find_missing_index();
    if (!missing) return std::nullopt;
    return Warning{"The view " + opened_.view + " joins " + missing->table +
                       " to itself without an index, " + time,
                   0, "", "--table " + missing->table + " reads the same rows in seconds"};
  }

  std::vector<Warning> warnings() override {
    std::vector<Warning> all = opened_.warnings;
    if (opened_.left_out) add_warnings(*opened_.left_out, all);
    for (Warning& warning : database_->warnings()) all.push_back(std::move(warning));
    return all;
  }

 private:
  std::optional<MissingIndex> find_missing_index() {
    if (rows_ || opened_.view.empty()) return std::nullopt;
    return database_->missing_index(opened_.view);
  }

  std::unique_ptr<Database> database_;
  Opened opened_;                 ///< its rows are gone once they have been asked for
  std::unique_ptr<Cursor> rows_;  ///< while there may be more
  std::vector<Cell> attributes_;
};

}  // namespace

std::unique_ptr<Reader> read_database(std::unique_ptr<Database> database,
                                      const ReaderOptions& options) {
  return std::make_unique<DatabaseReader>(std::move(database), options);
}

}  // namespace casebook
