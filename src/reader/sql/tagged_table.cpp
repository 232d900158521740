// SPDX-License-Identifier: MIT
#include "reader/sql/tagged_table.hpp"

#include <array>
#include <optional>
#include <utility>

#include "error.hpp"
#include "reader/column_map.hpp"
#include "reader/sql/query.hpp"

namespace casebook {
namespace {

/// The SQL of one table: its names, quoted.
struct TaggedTable {
  std::string table;
  std::string root_id;
  std::string experiment_id;
  std::string probe;
  std::string content;
  std::string tag;
  bool integer_root = false;
};

void refuse_what_a_table_has_not(const Columns& columns) {
  if (!columns.attributes.empty() || columns.all_attributes) {
    throw UsageError("--table gives no further columns", "Read a view that has them with --view");
  }
  if (columns.root_id.empty() || columns.experiment_id.empty() || columns.probe.empty()) {
    throw UsageError("--table needs the columns root_id, experiment_id and probe",
                     "Read a view without one of them with --view");
  }
}

TaggedTable describe(Database& database, const std::string& table, const Columns& columns) {
  refuse_what_a_table_has_not(columns);
  const std::vector<TableColumn> there = database.columns(table);
  const Columns wanted{columns.root_id, columns.experiment_id, columns.probe, "tag", "content", {}};
  const ColumnMap map = map_columns(wanted, names_of(there), "The table " + table);
  const auto name = [&](ColumnMap::Fixed column) {
    return database.quote(there[map.fixed[column]].name);
  };
  TaggedTable t;
  t.table = database.quote_table(table);
  t.root_id = name(ColumnMap::root_id);
  t.experiment_id = name(ColumnMap::experiment_id);
  t.probe = name(ColumnMap::probe);
  t.tag = name(ColumnMap::date);
  t.content = name(ColumnMap::text);
  t.integer_root = there[map.fixed[ColumnMap::root_id]].integer;
  return t;
}

/// All halves of all rows, those of one root behind one another.
std::string select_halves(const TaggedTable& t) {
  return "SELECT " + t.root_id + ", " + t.experiment_id + ", " + t.probe + ", " + t.content + ", " +
         t.tag + " = 'date' FROM " + t.table + " WHERE " + t.tag + " IN ('date', 'trimmed') AND " +
         t.root_id + " IS NOT NULL ORDER BY " + t.root_id;
}

/// What the view selects.
std::string select_joined(const TaggedTable& t) {
  return "SELECT DISTINCT t_1." + t.root_id + ", t_1." + t.experiment_id + ", t_1." + t.probe +
         ", t_1." + t.content + ", t_2." + t.content + " FROM " + t.table + " t_1 INNER JOIN " +
         t.table + " t_2 ON t_1." + t.root_id + " = t_2." + t.root_id + " AND t_1." + t.tag +
         " = 'date' AND t_2." + t.tag + " = 'trimmed'";
}

/// The same of the roots that have several dates or texts.
std::string select_joined_of_many(const TaggedTable& t) {
  return select_joined(t) + " INNER JOIN (SELECT " + t.root_id + " AS root FROM " + t.table +
         " WHERE " + t.tag + " IN ('date', 'trimmed') GROUP BY " + t.root_id + " HAVING SUM(" +
         t.tag + " = 'date') > 1 OR SUM(" + t.tag + " = 'trimmed') > 1) many ON many.root = t_1." +
         t.root_id;
}

class PairedHalves : public Cursor {
 public:
  PairedHalves(Database& database, TaggedTable table)
      : database_(database),
        table_(std::move(table)),
        cursor_(database.query(select_halves(table_))),
        on_half_(cursor_->next()) {}

  bool next() override {
    while (on_half_) {
      read_root();
      if (dates_ == 1 && texts_ == 1) return true;
      if (dates_ > 0 && texts_ > 0) many_ = true;
    }
    return next_of_many();
  }

  Cell cell(std::size_t column) const override {
    if (of_many_) return cursor_->cell(column);
    return row_[column] ? Cell(*row_[column]) : std::nullopt;
  }

 private:
  enum Half : std::size_t { root, experiment, probe, content, is_date };

  void keep(std::size_t column, Half from) {
    const Cell cell = cursor_->cell(from);
    row_[column].reset();
    if (cell) row_[column].emplace(*cell);
  }

  void keep_half() {
    if (cursor_->cell(is_date) == "1") {
      ++dates_;
      keep(ColumnMap::experiment_id, experiment);
      keep(ColumnMap::probe, probe);
      keep(ColumnMap::date, content);
    } else {
      ++texts_;
      keep(ColumnMap::text, content);
    }
  }

  /// Takes all halves of the next root.
  void read_root() {
    dates_ = texts_ = 0;
    keep(ColumnMap::root_id, root);
    do {
      keep_half();
      on_half_ = cursor_->next();
    } while (on_half_ && cursor_->cell(root) == *row_[ColumnMap::root_id]);
  }

  bool next_of_many() {
    if (many_) {
      many_ = false;
      of_many_ = true;
      cursor_.reset();
      cursor_ = database_.query(select_joined_of_many(table_));
    }
    return of_many_ && cursor_->next();
  }

  Database& database_;
  TaggedTable table_;
  std::unique_ptr<Cursor> cursor_;
  bool on_half_;           ///< the cursor stands on a half that is not taken yet
  bool many_ = false;      ///< there was a root with several dates or texts
  bool of_many_ = false;   ///< the cursor stands on the rows of such roots
  std::size_t dates_ = 0;  ///< halves of the root
  std::size_t texts_ = 0;
  std::array<std::optional<std::string>, ColumnMap::fixed_count> row_;
};

}  // namespace

OpenRows open_tagged_table(Database& database, const std::string& table, const Columns& columns) {
  TaggedTable described = describe(database, table, columns);
  return [&database, described = std::move(described)]() -> std::unique_ptr<Cursor> {
    if (!described.integer_root) return database.query(select_joined(described));
    return std::make_unique<PairedHalves>(database, described);
  };
}

}  // namespace casebook
