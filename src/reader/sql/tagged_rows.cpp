// SPDX-License-Identifier: MIT
#include "reader/sql/tagged_rows.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "reader/sql/query.hpp"
#include "text/ascii.hpp"
#include "text/joined.hpp"

namespace casebook {
namespace {

using Item = TaggedJoin::Item;
using Side = TaggedJoin::Side;

constexpr std::array<Side, TaggedJoin::side_count> sides = {TaggedJoin::first, TaggedJoin::second};

/// Builds the SQL of one join.
class JoinSql {
 public:
  /// Where a column of the rows comes from.
  struct Source {
    std::size_t item;    ///< its item, or no_item
    std::size_t column;  ///< of halves()
  };

  JoinSql(const Database& database, TaggedJoin join, std::vector<std::size_t> wanted)
      : database_(database), join_(std::move(join)), wanted_(std::move(wanted)) {}

  const Item& item(std::size_t index) const { return join_.items[index]; }

  /// The columns of halves(): the root, whether the half has each of the tags, and then the wanted
  /// items, each once.
  std::vector<std::string> half_columns() const {
    std::vector<std::string> list = {name(join_.root), is_tag(TaggedJoin::first),
                                     is_tag(TaggedJoin::second)};
    for (const std::size_t index : wanted_) {
      if (index == no_item) continue;
      const std::string value = half_value(item(index));
      if (std::ranges::find(list, value) == list.end()) list.push_back(value);
    }
    return list;
  }

  std::vector<Source> sources() const {
    const std::vector<std::string> list = half_columns();
    std::vector<Source> sources;
    for (const std::size_t index : wanted_) {
      const auto column =
          index == no_item ? list.end() : std::ranges::find(list, half_value(item(index)));
      sources.push_back({index, static_cast<std::size_t>(column - list.begin())});
    }
    return sources;
  }

  /// All halves of all rows, ordered by root.
  std::string halves() const {
    const std::vector<std::string> list = half_columns();
    return "SELECT " + joined(list, ", ") + " FROM " + table() + " WHERE (" + has_tag() + ") AND " +
           name(join_.root) + " IS NOT NULL ORDER BY " + name(join_.root);
  }

  /// What the view selects, reading its two tables as they are.
  std::string whole() const {
    return select_from(table() + " t_1 INNER JOIN " + table() + " t_2 ON t_1." + name(join_.root) +
                       " = t_2." + name(join_.root) + " AND t_1." + is_tag(TaggedJoin::first) +
                       " AND t_2." + is_tag(TaggedJoin::second));
  }

  /// The same for the roots that have several halves with one tag. Each side is a derived table, so
  /// that a server without hash joins makes a temporary index for it; the limit keeps the server
  /// from merging it into the query.
  std::string of_many() const {
    const std::string root = name(join_.root);
    std::string from = "(SELECT " + root + " AS root FROM " + table() + " WHERE " + has_tag() +
                       " GROUP BY " + root + " HAVING SUM(" + is_tag(TaggedJoin::first) +
                       ") > 1 OR SUM(" + is_tag(TaggedJoin::second) + ") > 1) many";
    for (const Side side : sides)
      from += " INNER JOIN (SELECT " + columns_of(side) + " FROM " + table() + " WHERE " +
              is_tag(side) + " LIMIT 9223372036854775807) " + alias(side) + " ON " + alias(side) +
              "." + root + " = many.root";
    return select_from(from);
  }

 private:
  static std::string alias(Side side) { return side == TaggedJoin::first ? "t_1" : "t_2"; }
  std::string name(const std::string& column) const { return database_.quote(column); }
  std::string table() const { return quote_table(database_, join_.schema, join_.table); }
  std::string is_tag(Side side) const {
    return name(join_.tag) + " = " + database_.literal(join_.tags[side]);
  }
  std::string has_tag() const {
    return is_tag(TaggedJoin::first) + " OR " + is_tag(TaggedJoin::second);
  }

  std::string formatted(const std::string& column, const Item& item) const {
    return item.date_format
               ? "DATE_FORMAT(" + column + ", " + database_.literal(*item.date_format) + ")"
               : column;
  }

  /// A text that is no date is not formatted as one: the server would warn about each.
  std::string half_value(const Item& item) const {
    const std::string value = formatted(name(item.column), item);
    return item.date_format ? "CASE WHEN " + is_tag(item.side) + " THEN " + value + " END" : value;
  }

  std::string columns_of(Side side) const {
    std::vector<std::string> columns = {join_.root};
    for (const Item& item : join_.items) {
      const bool there = std::ranges::any_of(
          columns, [&](const auto& column) { return equal_but_case(column, item.column); });
      if (item.side == side && !there) columns.push_back(item.column);
    }
    for (std::string& column : columns) column = name(column);
    return joined(columns, ", ");
  }

  /// Rows are made distinct by all items before the wanted ones are taken.
  std::string select_from(const std::string& from) const {
    std::vector<std::string> items;
    for (std::size_t i = 0; i < join_.items.size(); ++i)
      items.push_back(formatted(alias(item(i).side) + "." + name(item(i).column), item(i)) +
                      " AS c" + std::to_string(i));
    std::vector<std::string> list;
    for (const std::size_t index : wanted_)
      list.push_back(index == no_item ? "NULL" : "c" + std::to_string(index));
    return "SELECT " + joined(list, ", ") + " FROM (SELECT " + (join_.distinct ? "DISTINCT " : "") +
           joined(items, ", ") + " FROM " + from + ") paired";
  }

  const Database& database_;
  TaggedJoin join_;
  std::vector<std::size_t> wanted_;
};

class PairedHalves : public Cursor {
 public:
  PairedHalves(Database& database, JoinSql sql)
      : database_(database),
        sql_(std::move(sql)),
        sources_(sql_.sources()),
        row_(sources_.size()),
        cursor_(database.query(sql_.halves())),
        on_half_(cursor_->next()) {}

  bool next() override {
    while (on_half_) {
      read_root();
      if (count_[TaggedJoin::first] == 1 && count_[TaggedJoin::second] == 1) return true;
      if (count_[TaggedJoin::first] > 0 && count_[TaggedJoin::second] > 0) many_ = true;
    }
    return next_of_many();
  }

  Cell cell(std::size_t column) const override {
    if (of_many_) return cursor_->cell(column);
    const Value& value = row_[column];
    return value.null ? Cell() : Cell(value.text);
  }

 private:
  enum Half : std::size_t { root, is_side };

  struct Value {
    std::string text;
    bool null = true;
  };

  /// Keeps the values of the cursor's current half for one side of the row.
  void keep_half(Side side) {
    ++count_[side];
    for (std::size_t i = 0; i < row_.size(); ++i) {
      if (sources_[i].item == no_item || sql_.item(sources_[i].item).side != side) continue;
      const Cell cell = cursor_->cell(sources_[i].column);
      row_[i].null = !cell;
      row_[i].text = cell.value_or("");
    }
  }

  /// Takes all halves of the next root.
  void read_root() {
    count_ = {};
    root_ = cursor_->cell(root).value_or("");
    do {
      for (const Side side : sides)
        if (cursor_->cell(std::size_t{is_side} + side) == "1") keep_half(side);
      on_half_ = cursor_->next();
    } while (on_half_ && cursor_->cell(root) == root_);
  }

  bool next_of_many() {
    if (many_) {
      many_ = false;
      of_many_ = true;
      cursor_.reset();
      cursor_ = database_.query(sql_.of_many());
    }
    return of_many_ && cursor_->next();
  }

  Database& database_;
  JoinSql sql_;
  std::vector<JoinSql::Source> sources_;
  std::vector<Value> row_;
  std::unique_ptr<Cursor> cursor_;
  bool on_half_;          ///< the cursor stands on a half that is not taken yet
  bool many_ = false;     ///< there was a root with several halves of one tag
  bool of_many_ = false;  ///< the cursor stands on the rows of such roots
  std::string root_;
  std::array<std::size_t, TaggedJoin::side_count> count_{};  ///< halves of the root
};

}  // namespace

OpenRows open_tagged_rows(Database& database, TaggedJoin join, std::vector<std::size_t> wanted,
                          bool integer_root) {
  JoinSql sql(database, std::move(join), std::move(wanted));
  return [&database, sql = std::move(sql), integer_root]() -> std::unique_ptr<Cursor> {
    if (!integer_root) return database.query(sql.whole());
    return std::make_unique<PairedHalves>(database, sql);
  };
}

}  // namespace casebook
