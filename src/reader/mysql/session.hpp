// SPDX-License-Identifier: MIT
// The door to MySQL Connector/C++: nothing else includes its headers.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "reader/mysql/account.hpp"
#include "reader/sql/database.hpp"

namespace casebook {

/// Throws SourceError: a server gave fewer columns than it was asked for.
[[noreturn]] void refuse_short_row(std::size_t columns);

/// A connection to a MySQL or MariaDB server that speaks UTF-8. Every member but stop() throws
/// ServerError.
class MysqlSession {
 public:
  explicit MysqlSession(const Account& account);
  ~MysqlSession();
  MysqlSession(const MysqlSession&) = delete;
  MysqlSession& operator=(const MysqlSession&) = delete;

  void execute(const std::string& sql);

  /// A small result, whole; NULL as an empty text.
  std::vector<std::vector<std::string>> select(const std::string& sql);

  /// The one value of a query that gives one.
  std::string value(const std::string& sql);

  /// A result of any size, a row at a time. Nothing else can be asked before the cursor is gone;
  /// where that is before the last row, the server is told to stop.
  std::unique_ptr<Cursor> stream(const std::string& sql);

  /// Has the server end the query that runs, if it can be asked within moments. From any thread.
  void stop() noexcept;

  /// What the server warned of while it made the rows of the cursors that have ended, one for each
  /// kind.
  std::vector<Warning> warnings() const { return warnings_; }

 private:
  friend class MysqlCursor;
  struct Handle;
  void check_ended_well();
  void keep_warnings();

  Account account_;
  std::unique_ptr<Handle> handle_;
  std::vector<Warning> warnings_;
  std::string id_;  ///< by which the server knows the connection
};

}  // namespace casebook
