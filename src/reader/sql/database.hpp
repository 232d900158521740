// SPDX-License-Identifier: MIT
// What the database readers need from any database.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "record.hpp"

namespace casebook {

/// The rows of one query, streamed once from beginning to end.
class Cursor {
 public:
  virtual ~Cursor() = default;
  /// Moves to the next row; false after the last. Throws SourceError, also if the source breaks off
  /// in the middle: no rows are lost silently.
  virtual bool next() = 0;
  /// A value of the row, as text or bytes. Lives until the next call of next().
  virtual Cell cell(std::size_t column) const = 0;
};

/// Starts the query when its rows are wanted.
using OpenRows = std::function<std::unique_ptr<Cursor>()>;

struct TableColumn {
  std::string name;
  bool integer = false;    ///< declared as one
  bool timestamp = false;  ///< given in the time zone of the session
  bool bytes = false;      ///< declared as a BLOB, which is no text
};

/// An index that the join of a view lacks.
struct MissingIndex {
  std::string table;
  std::string statement;  ///< adds it
};

/// A database opened for reading. All queries see the same state of the data.
class Database {
 public:
  virtual ~Database() = default;

  /// Runs a query. One at a time: the previous cursor must have been destroyed. Throws SourceError.
  virtual std::unique_ptr<Cursor> query(const std::string& sql) = 0;

  /// Ends the current query as if by an error. Any thread may call it.
  virtual void stop() noexcept = 0;

  /// The columns of a view or table, in order. Throws SourceError if there is none of that name,
  /// and says what there is instead.
  virtual std::vector<TableColumn> columns(const std::string& table) = 0;

  /// The statement that creates a view; empty if it is a table, or if this user may not see it.
  virtual std::string view_definition(const std::string& view) = 0;

  /// Whether a column that is declared as an integer contains nothing else, so that equal values
  /// have equal text.
  virtual bool holds_integers(const std::string& table, const std::string& column) = 0;

  /// Splits `schema.table` if this database has such names; the schema may be empty.
  virtual std::pair<std::string, std::string> split(const std::string& name) = 0;

  /// A name, and a text, as SQL.
  virtual std::string quote(const std::string& name) const = 0;
  virtual std::string literal(const std::string& text) const = 0;

  /// The index that would speed up the join of the view. Only reads the catalogue.
  virtual std::optional<MissingIndex> missing_index(const std::string& view) = 0;

  /// How long a join without an index takes, as the end of a sentence; empty if it makes no
  /// difference.
  virtual std::string time_to_join() const { return {}; }

  /// The database's warnings about the queries that have ended.
  virtual std::vector<Warning> warnings() { return {}; }

  /// The database, for people; never contains a password.
  virtual std::string description() const = 0;
};

}  // namespace casebook
