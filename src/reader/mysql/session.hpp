// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "reader/mysql/account.hpp"
#include "reader/mysql/connection.hpp"
#include "reader/sql/database.hpp"

namespace casebook {

/// Throws a SourceError saying that the server gave fewer columns than were asked for.
[[noreturn]] void refuse_short_row(std::size_t columns);

/// A connection to a MySQL or MariaDB server, in UTF-8. Every member except stop() throws
/// ServerError.
class MysqlSession {
 public:
  explicit MysqlSession(const Account& account);

  void execute(const std::string& sql) { connection_.execute(sql); }

  /// All rows of a small result; NULL is an empty text.
  std::vector<std::vector<std::string>> select(const std::string& sql) {
    return connection_.select(sql);
  }

  /// The single value of a query that has one.
  std::string value(const std::string& sql);

  /// A result of any size, one row at a time. Nothing else can be queried until the cursor is
  /// destroyed; if that happens before the last row, the server is told to stop.
  std::unique_ptr<Cursor> stream(const std::string& sql);

  /// Makes the server end the current query if it can be reached within moments. Any thread may
  /// call it.
  void stop() noexcept;

  /// The server's warnings about the rows of the cursors that have ended, one for each kind.
  std::vector<Warning> warnings() const { return warnings_; }

 private:
  friend class MysqlCursor;
  void check_ended_well();
  void keep_warnings();

  Account account_;
  MysqlConnection connection_;
  std::vector<Warning> warnings_;
  std::string id_;  ///< the server's id of the connection
};

}  // namespace casebook
