// SPDX-License-Identifier: MIT
// What the database readers need of a database, whichever it is.
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

/// The rows of one query, streamed forward once.
class Cursor {
 public:
  virtual ~Cursor() = default;
  /// Goes to the next row; false after the last. Throws SourceError, also where the source breaks
  /// off in the middle: rows are never missing without a word.
  virtual bool next() = 0;
  /// A value of the row, as text or bytes. Lives until the next call of next().
  virtual Cell cell(std::size_t column) const = 0;
};

/// Asks for rows, when they are wanted.
using OpenRows = std::function<std::unique_ptr<Cursor>()>;

struct TableColumn {
  std::string name;
  bool integer = false;    ///< declared as one
  bool timestamp = false;  ///< given in the time zone of the session
};

/// An index that a view's join lacks.
struct MissingIndex {
  std::string table;
  std::string statement;  ///< adds it
};

/// A database that is open for reading. Whatever is asked of it sees one state of the data.
class Database {
 public:
  virtual ~Database() = default;

  /// Runs a query. One at a time: the cursor before must be gone. Throws SourceError.
  virtual std::unique_ptr<Cursor> query(const std::string& sql) = 0;

  /// Ends the query that runs, wherever it is, as by an error; from any thread.
  virtual void stop() noexcept = 0;

  /// The columns of a view or table, in order. Throws SourceError where there is none of that name,
  /// and says what there is instead.
  virtual std::vector<TableColumn> columns(const std::string& table) = 0;

  /// The statement that creates a view; empty where it is a table, or this user may not see it.
  virtual std::string view_definition(const std::string& view) = 0;

  /// Whether a column that is declared as an integer holds nothing else, so that equal values have
  /// equal text.
  virtual bool holds_integers(const std::string& table, const std::string& column) = 0;

  /// Takes `schema.table` apart, where this database has such names; the schema may be empty.
  virtual std::pair<std::string, std::string> split(const std::string& name) = 0;

  /// A name, and a text, as SQL wants them.
  virtual std::string quote(const std::string& name) const = 0;
  virtual std::string literal(const std::string& text) const = 0;

  /// The index that would speed up the view's join. Reads the catalogue alone.
  virtual std::optional<MissingIndex> missing_index(const std::string& view) = 0;

  /// How long a join without an index takes here, as the end of a sentence; empty where it makes
  /// no difference.
  virtual std::string time_to_join() const { return {}; }

  /// What the database had to say about the queries that have ended.
  virtual std::vector<Warning> warnings() { return {}; }

  /// For people: never holds a password.
  virtual std::string description() const = 0;
};

}  // namespace casebook
