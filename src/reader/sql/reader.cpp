// SPDX-License-Identifier: MIT
#include "reader/sql/reader.hpp"

#include <utility>

#include "error.hpp"
#include "reader/column_map.hpp"
#include "reader/sql/query.hpp"
#include "reader/sql/tagged_table.hpp"

namespace casebook {
namespace {

OpenRows open_view(Database& database, const ReaderOptions& options,
                   std::vector<std::string>& attributes) {
  const std::vector<TableColumn> there = database.columns(options.view);
  const ColumnMap map = map_columns(options.columns, names_of(there), "The view " + options.view);
  attributes = map.attribute_names;
  return [&database, sql = select_view(database, options.view, map, there)] {
    return database.query(sql);
  };
}

OpenRows open_rows(Database& database, const ReaderOptions& options,
                   std::vector<std::string>& attributes) {
  return options.table.empty() ? open_view(database, options, attributes)
                               : open_tagged_table(database, options.table, options.columns);
}

class DatabaseReader : public Reader {
 public:
  DatabaseReader(std::unique_ptr<Database> database, const ReaderOptions& options)
      : database_(std::move(database)),
        view_(options.table.empty() ? options.view : ""),
        // std::function owns what it captures, which the analyzer does not see.
        // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDeleteLeaks)
        open_(open_rows(*database_, options, names_)),
        attributes_(names_.size()) {}

  bool next(Row& row) override {
    if (open_) rows_ = std::exchange(open_, nullptr)();
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

  std::vector<std::string> attributes() const override { return names_; }

  std::optional<std::string> missing_index() override {
    return rows_ || view_.empty() ? std::nullopt : database_->missing_index(view_);
  }

 private:
  std::unique_ptr<Database> database_;
  std::string view_;                ///< empty where a tagged table is read
  std::vector<std::string> names_;  ///< of the attributes
  OpenRows open_;                   ///< gone once the rows have been asked for
  std::unique_ptr<Cursor> rows_;    ///< while there may be more
  std::vector<Cell> attributes_;
};

}  // namespace

std::unique_ptr<Reader> read_database(std::unique_ptr<Database> database,
                                      const ReaderOptions& options) {
  return std::make_unique<DatabaseReader>(std::move(database), options);
}

}  // namespace casebook
