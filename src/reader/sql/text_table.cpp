// SPDX-License-Identifier: MIT
#include "reader/sql/text_table.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "error.hpp"
#include "reader/column_map.hpp"
#include "reader/names.hpp"
#include "reader/sql/query.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

using Value = std::optional<std::string>;

/// Where a column of the rows comes from.
struct Origin {
  enum class Kind { none, text, data, experiment };
  Kind kind = Kind::none;
  std::string name;  ///< of the column in its table, or of the attribute
};

/// What the tables have to offer.
struct Offer {
  std::vector<std::string> names;
  std::vector<Origin> origins;

  void add(std::string name, Origin::Kind kind, const std::string& column) {
    names.push_back(std::move(name));
    origins.push_back({kind, column});
  }
};

struct Tables {
  std::string texts, data, experiments;  ///< quoted; the last may be empty
  std::vector<TableColumn> text_columns, experiment_columns;
};

bool has_columns(const std::vector<TableColumn>& there, const std::vector<std::string>& names) {
  return names_in(names_of(there), names) == names.size();
}

std::vector<TableColumn> columns_or_none(Database& database, const std::string& table) try {
  return database.columns(table);
} catch (const SourceError&) {
  return {};
}

std::optional<Tables> find_tables(Database& database, const std::string& table) {
  Tables tables;
  tables.text_columns = database.columns(table);
  if (!has_columns(tables.text_columns, {"id", "experiment_id", "probe", "text"})) return {};
  const auto [schema, name] = database.split(table);
  const std::string before = schema.empty() ? "" : schema + ".";
  if (!has_columns(columns_or_none(database, before + name + "_data"),
                   {"text_id", "name", "value"}))
    return {};
  tables.texts = quote_table(database, schema, name);
  tables.data = quote_table(database, schema, name + "_data");
  tables.experiment_columns = columns_or_none(database, before + "table_experiment");
  if (has_columns(tables.experiment_columns, {"id"}))
    tables.experiments = quote_table(database, schema, "table_experiment");
  return tables;
}

/// Each name once, told apart by bytes: collations call names that differ in case equal.
std::vector<std::string> attribute_names(Database& database, const Tables& tables) {
  std::vector<std::string> names;
  const std::string name = database.quote("name");
  const auto rows = database.query("SELECT MIN(" + name + ") FROM " + tables.data + " WHERE " +
                                   name + " IS NOT NULL GROUP BY HEX(" + name + ")");
  while (rows->next()) names.emplace_back(rows->cell(0).value_or(""));
  std::ranges::sort(names);
  return names;
}

Offer offer_of(Database& database, const Tables& tables) {
  Offer offer;
  for (const TableColumn& column : tables.text_columns)
    if (!column.bytes) offer.add(column.name, Origin::Kind::text, column.name);
  for (const std::string& name : attribute_names(database, tables))
    if (!name.empty()) offer.add(name, Origin::Kind::data, name);
  if (tables.experiments.empty()) return offer;
  for (const TableColumn& column : tables.experiment_columns) {
    if (column.bytes || equal_but_case(column.name, "id")) continue;
    const bool taken =
        equal_but_case(column.name, "date") || names_in(offer.names, {column.name}) > 0;
    offer.add(taken ? "experiment_" + column.name : column.name, Origin::Kind::experiment,
              column.name);
  }
  return offer;
}

Columns with_usual_names(Columns columns, const std::vector<std::string>& there) {
  const auto use = [&](std::string& name, const std::string& usual, const char* instead) {
    if (name == usual && names_in(there, {usual}) == 0) name = instead;
  };
  use(columns.root_id, Columns().root_id, "id");
  use(columns.date, Columns().date, "created");
  return columns;
}

/// The rows of both tables, ordered by text: first the text itself, then its attributes. Columns:
/// the text's id, whether it is the text (0) or an attribute (1), the experiment, name and value of
/// the attribute, then the wanted columns of the text.
std::string select_both(const Database& database, const Tables& tables,
                        const std::vector<Origin>& wanted) {
  const auto quoted = [&](const char* name) { return database.quote(name); };
  std::string of_text =
      "SELECT " + quoted("id") + ", 0, 0, " + quoted("experiment_id") + ", NULL, NULL";
  std::string of_data = "SELECT " + quoted("text_id") + ", 1, " + quoted("id") + ", NULL, " +
                        quoted("name") + ", " + quoted("value");
  for (const Origin& origin : wanted) {
    if (origin.kind != Origin::Kind::text) continue;
    of_text += ", " + database.quote(origin.name);
    of_data += ", NULL";
  }
  return of_text + " FROM " + tables.texts + " UNION ALL " + of_data + " FROM " + tables.data +
         " ORDER BY 1, 2, 3";
}

/// The values of the wanted columns of each experiment, by its id.
using Experiments = std::map<std::string, std::vector<Value>, std::less<>>;

Experiments read_experiments(Database& database, const Tables& tables,
                             const std::vector<Origin>& wanted) {
  std::string list = database.quote("id");
  for (const Origin& origin : wanted)
    if (origin.kind == Origin::Kind::experiment) list += ", " + database.quote(origin.name);
  Experiments experiments;
  if (tables.experiments.empty() || list == database.quote("id")) return experiments;
  const auto rows = database.query("SELECT " + list + " FROM " + tables.experiments);
  while (rows->next()) {
    std::vector<Value>& values = experiments[std::string(rows->cell(0).value_or(""))];
    std::size_t column = 1;
    for (const Origin& origin : wanted)
      if (origin.kind == Origin::Kind::experiment) values.emplace_back(rows->cell(column++));
  }
  return experiments;
}

class PivotCursor : public Cursor {
 public:
  PivotCursor(Database& database, const Tables& tables, std::vector<Origin> wanted,
              std::shared_ptr<ValuesLeftOut> left_out)
      : wanted_(std::move(wanted)),
        experiments_(read_experiments(database, tables, wanted_)),
        values_(wanted_.size()),
        left_out_(std::move(left_out)),
        cursor_(database.query(select_both(database, tables, wanted_))),
        on_row_(cursor_->next()) {}

  bool next() override {
    for (; on_row_ && cursor_->cell(part) != "0"; on_row_ = cursor_->next()) ++left_out_->orphans;
    if (!on_row_) return false;
    const std::string text(cursor_->cell(id).value_or(""));
    take_text();
    while ((on_row_ = cursor_->next()) && cursor_->cell(id) == text && cursor_->cell(part) == "1")
      take_attribute();
    return true;
  }

  Cell cell(std::size_t column) const override {
    const Value& value = values_[column];
    return value ? Cell(*value) : std::nullopt;
  }

 private:
  enum Column : std::size_t { id, part, order, experiment, data_name, data_value, first_wanted };

  void take_text() {
    const auto found = experiments_.find(cursor_->cell(experiment).value_or(""));
    std::size_t of_text = first_wanted, of_experiment = 0;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      values_[i].reset();
      if (wanted_[i].kind == Origin::Kind::text) values_[i] = cursor_->cell(of_text++);
      if (wanted_[i].kind != Origin::Kind::experiment) continue;
      if (found != experiments_.end()) values_[i] = found->second[of_experiment];
      ++of_experiment;
    }
  }

  void take_attribute() {
    const Cell given = cursor_->cell(data_value);
    if (cursor_->cell(data_name).value_or("").empty()) ++left_out_->nameless;
    for (std::size_t i = 0; given && i < wanted_.size(); ++i) {
      if (wanted_[i].kind != Origin::Kind::data || cursor_->cell(data_name) != wanted_[i].name)
        continue;
      if (values_[i])
        values_[i]->append("; ").append(*given);
      else
        values_[i] = *given;
    }
  }

  std::vector<Origin> wanted_;
  Experiments experiments_;
  std::vector<Value> values_;
  std::shared_ptr<ValuesLeftOut> left_out_;
  std::unique_ptr<Cursor> cursor_;
  bool on_row_;  ///< the cursor stands on a row that is not taken yet
};

}  // namespace

std::optional<PivotedTexts> open_text_table(Database& database, const std::string& table,
                                            const Columns& columns) {
  const auto tables = find_tables(database, table);
  if (!tables) return std::nullopt;
  const Offer offer = offer_of(database, *tables);
  const ColumnMap map = map_columns(with_usual_names(columns, offer.names), offer.names,
                                    "The table " + table + " with its data");
  std::vector<Origin> wanted;
  for (const std::size_t column : map.fixed)
    wanted.push_back(column == ColumnMap::absent ? Origin{} : offer.origins[column]);
  for (const std::size_t column : map.attributes) wanted.push_back(offer.origins[column]);
  PivotedTexts texts;
  texts.attributes = map.attribute_names;
  texts.form = "the texts of " + table + ", with what " + table + "_data says of them" +
               (tables->experiments.empty() ? "" : " and table_experiment of their experiments");
  texts.left_out = std::make_shared<ValuesLeftOut>();
  texts.rows = [&database, tables = *tables, wanted, left_out = texts.left_out] {
    return std::make_unique<PivotCursor>(database, tables, wanted, left_out);
  };
  return texts;
}

}  // namespace casebook
