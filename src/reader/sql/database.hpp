// SPDX-License-Identifier: MIT
// What the database readers need of a database, whichever it is.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
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
  bool integer = false;  ///< equal values have equal text
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

  /// A name as SQL wants it: a column's, or a table's.
  virtual std::string quote(const std::string& name) const = 0;
  virtual std::string quote_table(const std::string& name) const = 0;

  /// As Reader::missing_index(), for the view.
  virtual std::optional<std::string> missing_index(const std::string& view) = 0;

  /// For people: never holds a password.
  virtual std::string description() const = 0;
};

}  // namespace casebook
